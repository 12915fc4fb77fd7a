package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.sales.CashRounding;
import countinghouse.sales.CompleteSale.Tender;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to be paid, and whether tenders pay it. The tips of tenders are part of their amounts and raise what is due.
 *
 * @param total of the basket, with tax
 * @param gifts to be put on gift cards, minor units ≥ 0
 * @param more a tip to the whole sale, minor units ≥ 0
 * @param cash how an amount in cash is rounded
 */
record Bill(Money total, long gifts, long more, CashRounding cash) {
    private static final int MOST_TENDERS = 10;
    private static final long HIGHEST = 999_999_999_999L;

    /** A tender that pays, or has paid. */
    record Part(boolean inCash, long amount, long tip) {
        static Part of(Tender tender) {
            return new Part(tender instanceof Tender.Cash, tender.amount().minor(), tender.tip());
        }
    }

    /**
     * @param tips all of them
     * @param rounding by what the cash is more, or less (negative), than the part it pays
     * @param left still to be paid
     */
    record Paid(long tips, long rounding, long left) {}

    /**
     * Tenders pay what is due exactly, the part in cash rounded.
     *
     * @param before what has been paid already
     * @param partly whether they may pay less
     * @throws Refusal sale.tender, sale.tip, sale.cash-step, sale.tender-total {due}
     */
    Paid pay(List<Part> before, List<Tender> tenders, boolean partly) {
        if (before.size() + tenders.size() > MOST_TENDERS) {
            throw Refusal.invalid("sale.tender");
        }
        if (more < 0 || more > HIGHEST) {
            throw Refusal.invalid("sale.tip");
        }
        tenders.forEach(this::check);
        List<Part> parts =
                Stream.concat(before.stream(), tenders.stream().map(Part::of)).toList();
        long tips = more + parts.stream().mapToLong(Part::tip).sum();
        long due = total.minor() + gifts + tips;
        long paid = parts.stream().mapToLong(Part::amount).sum();
        long inCash =
                parts.stream().filter(Part::inCash).mapToLong(Part::amount).sum();
        long other = paid - inCash;
        if (!cash.isPayable(inCash)) {
            throw Refusal.invalid("sale.cash-step", Map.of("step", words(cash.step()), "currency", total.currency()));
        }
        if (inCash > 0 && other <= due && inCash == cash.of(due - other)) {
            return new Paid(tips, paid - due, 0);
        }
        if (paid == due || partly && paid < due) {
            return new Paid(tips, 0, due - paid);
        }
        long wanted = inCash > 0 && other < due ? other + cash.of(due - other) : due;
        throw Refusal.invalid("sale.tender-total", Map.of("due", words(wanted), "currency", total.currency()));
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
}
