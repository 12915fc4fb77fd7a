package countinghouse.sales;

import countinghouse.kernel.Money;
import java.io.Serializable;
import java.util.List;

/**
 * A basket priced and taxed.
 *
 * @param cash how it is rounded when it is paid in cash
 */
public record Quote(
        List<SaleView.LineView> lines,
        List<SaleView.TaxView> tax,
        Money listTotal,
        Money discount,
        Money net,
        Money total,
        CashRounding cash)
        implements Serializable {}
