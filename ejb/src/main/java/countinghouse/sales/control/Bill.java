package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.sales.CashRounding;
import countinghouse.sales.CompleteSale.Tender;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is to be paid, and whether tenders pay it. The tips of tenders are part of their amounts and raise what is due.
 *
 * @param total of the basket, with tax
 * @param more to be paid besides: a tip to the whole sale, minor units ≥ 0
 * @param cash how an amount in cash is rounded
 */
record Bill(Money total, long more, CashRounding cash) {
    private static final int MOST_TENDERS = 10;
    private static final long HIGHEST = 999_999_999_999L;

    /** @param rounding by what the cash is more, or less (negative), than the part it pays */
    record Paid(long tips, long rounding) {}

    /**
     * Positive amounts in the store's currency that add up to what is due exactly, the part in cash rounded.
     *
     * @throws Refusal sale.tender, sale.tip, sale.cash-step, sale.tender-total {due}
     */
    Paid pay(List<Tender> tenders) {
        if (tenders.size() > MOST_TENDERS) {
            throw Refusal.invalid("sale.tender");
        }
        if (more < 0) {
            throw Refusal.invalid("sale.tip");
        }
        tenders.forEach(this::check);
        long tips = sum(tenders.stream().map(Tender::tip).toList());
        long due = Math.addExact(Math.addExact(total.minor(), more), tips);
        long paid = sum(tenders.stream().map(t -> t.amount().minor()).toList());
        long inCash = sum(tenders.stream()
                .filter(Tender.Cash.class::isInstance)
                .map(t -> t.amount().minor())
                .toList());
        long other = paid - inCash;
        if (!cash.isPayable(inCash)) {
            throw Refusal.invalid("sale.cash-step", Map.of("step", words(cash.step()), "currency", total.currency()));
        }
        boolean rounded = inCash > 0 && other <= due && inCash == cash.of(due - other);
        if (paid != due && !rounded) {
            throw Refusal.invalid(
                    "sale.tender-total",
                    Map.of(
                            "due", words(inCash > 0 && other < due ? other + cash.of(due - other) : due),
                            "currency", total.currency()));
        }
        return new Paid(Math.addExact(more, tips), paid - due);
    }

    private void check(Tender tender) {
        if (!tender.amount().currency().equals(total.currency())
                || !tender.amount().isPositive()
                || tender.amount().minor() > HIGHEST) {
            throw Refusal.invalid("sale.tender");
        }
        if (tender.tip() < 0 || tender.tip() > tender.amount().minor()) {
            throw Refusal.invalid("sale.tip");
        }
    }

    private String words(long minor) {
        return new Money(minor, total.currency()).major().toPlainString();
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().reduce(0L, Math::addExact);
    }
}
