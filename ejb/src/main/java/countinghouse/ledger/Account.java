package countinghouse.ledger;

import static countinghouse.ledger.Book.SETTLEMENT;
import static countinghouse.ledger.Book.SHOP;

/** The accounts, each in one book. */
public enum Account {
    CLEARING(SETTLEMENT),
    MERCHANT_PAYABLE(SETTLEMENT),
    CASH_DRAWER(SHOP),
    CASH_OVER_SHORT(SHOP),
    CARD_RECEIVABLE(SHOP),
    SALES_REVENUE(SHOP),
    TAX_PAYABLE(SHOP),
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
