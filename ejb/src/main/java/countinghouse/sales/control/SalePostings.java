package countinghouse.sales.control;

import static countinghouse.ledger.Account.CARD_RECEIVABLE;
import static countinghouse.ledger.Account.CASH_DRAWER;
import static countinghouse.ledger.Account.CASH_OVER_SHORT;
import static countinghouse.ledger.Account.CASH_ROUNDING;
import static countinghouse.ledger.Account.COGS;
import static countinghouse.ledger.Account.GIFT_LIABILITY;
import static countinghouse.ledger.Account.INVENTORY;
import static countinghouse.ledger.Account.OWNER_EQUITY;
import static countinghouse.ledger.Account.REFUNDS_PAYABLE;
import static countinghouse.ledger.Account.SALES_REVENUE;
import static countinghouse.ledger.Account.TAX_PAYABLE;
import static countinghouse.ledger.Account.TIPS_PAYABLE;

import countinghouse.kernel.Money;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger.Entry;
import countinghouse.ledger.Ledger.Posting;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleReturn;
import countinghouse.sales.entity.SaleTender;
import countinghouse.sales.entity.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shop book's entries; the unit of all of them is the shift. Amounts of zero are not posted. */
final class SalePostings {
    private SalePostings() {}

    /** The sale, and its cost. */
    static List<Entry> of(SaleRows rows, Money cost) {
        Sale sale = rows.sale();
        List<Posting> postings = new ArrayList<>();
        add(postings, CASH_DRAWER, rows.taken(SaleTender.CASH), sale.currency());
        add(postings, CARD_RECEIVABLE, rows.takenByPayment(), sale.currency());
        add(postings, GIFT_LIABILITY, rows.taken(SaleTender.GIFT_CARD), sale.currency());
        add(postings, GIFT_LIABILITY, -sale.gifts(), sale.currency());
        add(postings, SALES_REVENUE, -sale.net(), sale.currency());
        add(postings, TAX_PAYABLE, -sale.tax(), sale.currency());
        add(postings, TIPS_PAYABLE, -sale.tip(), sale.currency());
        add(postings, CASH_ROUNDING, -sale.rounding(), sale.currency());
        List<Entry> entries = new ArrayList<>();
        if (!postings.isEmpty()) {
            entries.add(entry("sale", sale, postings));
        }
        if (cost.isPositive()) {
            entries.add(entry("sale-cost", sale, List.of(Posting.debit(COGS, cost), Posting.credit(INVENTORY, cost))));
        }
        return entries;
    }

    /** A return: the mirror of its part of the sale. What cards get is owed until they have it. */
    static List<Entry> of(ReturnRows rows, Money cost) {
        SaleReturn back = rows.back();
        List<Posting> postings = new ArrayList<>();
        add(postings, SALES_REVENUE, back.net(), back.currency());
        add(postings, TAX_PAYABLE, back.tax(), back.currency());
        add(postings, CASH_ROUNDING, back.rounding(), back.currency());
        add(postings, CASH_DRAWER, -rows.given(SaleTender.CASH), back.currency());
        add(postings, GIFT_LIABILITY, -rows.given(SaleTender.GIFT_CARD), back.currency());
        add(postings, REFUNDS_PAYABLE, -rows.givenToPayments(), back.currency());
        List<Entry> entries = new ArrayList<>();
        if (!postings.isEmpty()) {
            entries.add(new Entry("return", back.id(), back.shiftId(), back.businessOn(), back.at(), postings));
        }
        if (cost.isPositive()) {
            List<Posting> goods = List.of(Posting.debit(INVENTORY, cost), Posting.credit(COGS, cost));
            entries.add(new Entry("return-cost", back.id(), back.shiftId(), back.businessOn(), back.at(), goods));
        }
        return entries;
    }

    /** A card has its money. It belongs to no shift: it may come after that was closed. */
    static Entry given(SaleReturn back, Money amount, Instant at) {
        return new Entry(
                "return-refund",
                back.id(),
                "",
                back.businessOn(),
                at,
                List.of(Posting.debit(REFUNDS_PAYABLE, amount), Posting.credit(CARD_RECEIVABLE, amount)));
    }

    /** What was put into the drawer, or taken out of it, to begin with the float. */
    static Optional<Entry> opening(Shift shift) {
        return move("float", shift, shift.floatChangeMinor(), OWNER_EQUITY, shift.openedAt());
    }

    /** The drawer holds more (positive) or less than it should. */
    static Optional<Entry> difference(Shift shift, long difference, Instant at) {
        return move("drawer-difference", shift, difference, CASH_OVER_SHORT, at);
    }

    private static Optional<Entry> move(String event, Shift shift, long amount, Account counter, Instant at) {
        List<Posting> postings = new ArrayList<>();
        add(postings, CASH_DRAWER, amount, shift.currency());
        add(postings, counter, -amount, shift.currency());
        return postings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(event, shift.id(), shift.id(), shift.businessOn(), at, postings));
    }

    private static Entry entry(String event, Sale sale, List<Posting> postings) {
        return new Entry(event, sale.id(), sale.shiftId(), sale.businessOn(), sale.occurredAt(), postings);
    }

    private static void add(List<Posting> postings, Account account, long minor, String currency) {
        if (minor != 0) {
            postings.add(new Posting(account, new Money(minor, currency)));
        }
    }
}
