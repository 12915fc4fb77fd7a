package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.sales.Returns.ReturnView;
import countinghouse.sales.entity.SaleRefund;
import countinghouse.sales.entity.SaleReturn;
import countinghouse.sales.entity.SaleReturnLine;
import countinghouse.sales.entity.SaleTender;
import java.util.List;

/** A return with what came back and what was given for it. */
public record ReturnRows(SaleReturn back, List<SaleReturnLine> lines, List<SaleRefund> refunds) {
    /** What went back to tenders of a kind. */
    long given(String kind) {
        return refunds.stream()
                .filter(refund -> refund.kind().equals(kind))
                .mapToLong(SaleRefund::amount)
                .sum();
    }

    /** To cards and wallets. */
    long givenToPayments() {
        return given(SaleTender.CARD) + given(SaleTender.WALLET);
    }

    /** To all tenders. */
    long given() {
        return refunds.stream().mapToLong(SaleRefund::amount).sum();
    }

    List<TaxSummary.Taxed> taxed() {
        return lines.stream()
                .map(line -> new TaxSummary.Taxed(line.taxRate(), -line.net(), -line.tax()))
                .toList();
    }

    ReturnView view() {
        String currency = back.currency();
        return new ReturnView(
                back.id(),
                back.saleId(),
                back.at(),
                back.businessOn(),
                lines.stream().map(line -> line.view(currency)).toList(),
                refunds.stream().map(refund -> refund.view(currency)).toList(),
                new Money(back.net(), currency),
                new Money(back.tax(), currency),
                new Money(Math.addExact(back.net(), back.tax()), currency));
    }
}
