package countinghouse.ledger;

import static countinghouse.ledger.Book.SETTLEMENT;
import static countinghouse.ledger.Book.SHOP;

/** The accounts, each in one book. */
public enum Account {
    CLEARING(SETTLEMENT),
    MERCHANT_PAYABLE(SETTLEMENT),
    FEE_INTERCHANGE(SETTLEMENT),
    FEE_SCHEME(SETTLEMENT),
    FEE_MARKUP(SETTLEMENT),
    FEE_REFUND(SETTLEMENT),
    FEE_DISPUTE(SETTLEMENT),
    FEE_SERVICE(SETTLEMENT),
    ADJUSTMENTS(SETTLEMENT),
    RESERVE(SETTLEMENT),
    PAYOUTS_IN_TRANSIT(SETTLEMENT),
    BANK(SETTLEMENT),
    /** What the acquirer paid otherwise than it said, until a person has found out why. */
    SUSPENSE(SETTLEMENT),
    CASH_DRAWER(SHOP),
    CASH_OVER_SHORT(SHOP),
    /** What cash was more or less than what it paid, because small coins are gone. */
    CASH_ROUNDING(SHOP),
    CARD_RECEIVABLE(SHOP),
    /** What is owed to whoever holds the code of a gift card. */
    GIFT_LIABILITY(SHOP),
    /** What was left on gift cards that have expired. */
    BREAKAGE(SHOP),
    /** What was given away on gift cards. */
    GOODWILL(SHOP),
    MERCHANT_BANK(SHOP),
    /** What gift cards paid that was sold past this product. */
    OUTSIDE_SALES(SHOP),
    /** What is to go back to cards for goods that were returned, until the acquirer has given it. */
    REFUNDS_PAYABLE(SHOP),
    SALES_REVENUE(SHOP),
    TAX_PAYABLE(SHOP),
    /** Tips that the shop holds for its people. */
    TIPS_PAYABLE(SHOP),
    COGS(SHOP),
    INVENTORY(SHOP),
    /** Where an opening float and opening stock come from. */
    OWNER_EQUITY(SHOP);

    private final Book book;

    Account(Book book) {
        this.book = book;
    }

    public Book book() {
        return book;
    }
}
