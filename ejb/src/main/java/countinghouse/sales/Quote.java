package countinghouse.sales;

import countinghouse.kernel.Money;
import java.io.Serializable;
import java.util.List;

/** A basket priced and taxed. */
public record Quote(
        List<SaleView.LineView> lines,
        List<SaleView.TaxView> tax,
        Money listTotal,
        Money discount,
        Money net,
        Money total)
        implements Serializable {}
