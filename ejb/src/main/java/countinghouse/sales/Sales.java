package countinghouse.sales;

import countinghouse.platform.Caller;
import java.time.LocalDate;
import java.util.List;

/** From basket to receipt, and the till's day. */
public interface Sales {
    /**
     * Prices, taxes, reserves stock, takes the tenders, posts, moves stock: answers when all of it is durable. Idempotent by key: the same
     * key gives the same sale. A declined tender leaves it VOIDED, one without an answer PENDING, and so does a wallet whose customer has yet
     * to act ({@link SaleView#waiting()}): what comes of that completes or voids the sale.
     *
     * @throws countinghouse.kernel.Refusal sale.empty, sale.quantity, sale.discount, sale.too-large, sale.tender-total {due}, sale.tender,
     *     sale.time, sale.key, sale.key-reused (same key, other content), sale.running (conflict: its first request has not ended),
     *     sale.no-shift, stock.short, not-found, merchant.not-live, and what {@link countinghouse.payments.Payments#request} refuses
     */
    SaleView complete(Caller caller, CompleteSale command);

    /**
     * Pays what is left of a sale that waits for further tenders, or a part of it. Cards are authorised one after the other; when one is
     * declined the sale goes on waiting.
     *
     * @throws countinghouse.kernel.Refusal not-found, sale.state (conflict: it waits for nothing), sale.key, sale.key-reused, sale.running,
     *     sale.tender-total {due}, and what {@link #complete} refuses of tenders
     */
    SaleView pay(Caller caller, PaySale command);

    /**
     * Gives a sale up that waits for further tenders, or for the customer of a wallet: what waits is closed at the wallet, cards are reversed,
     * cash and gift balances go back, stock is released. What nobody pays or gives up is given up after a quarter of an hour. While the
     * wallet does not answer it is PENDING; what was paid before the wallet heard of it completes the sale.
     *
     * @throws countinghouse.kernel.Refusal not-found, sale.state, sale.running (conflict: a card has no answer yet)
     */
    SaleView unwind(Caller caller, String saleId);

    /**
     * Takes a wallet out again whose customer has yet to pay: it is closed at the wallet. A sale that waits for further tenders goes on
     * waiting for them, any other is void.
     *
     * @throws countinghouse.kernel.Refusal not-found; sale.not-waiting (conflict: this tender waits for nobody)
     */
    SaleView cancelTender(Caller caller, String saleId, String paymentId);

    /** What a basket would cost; stores nothing. */
    Quote quote(Caller caller, String storeId, List<CompleteSale.Line> lines);

    SaleView sale(Caller caller, String saleId);

    /** The till's latest sale that waits for the customer of a wallet, so that a till that was loaded anew shows its code again; or null. */
    @org.jspecify.annotations.Nullable
    SaleView waiting(Caller caller, String tillId);

    /** Newest first, one till's business day, at most 500. */
    List<SaleView> sales(Caller caller, String tillId, LocalDate businessDay);

    /** @throws countinghouse.kernel.Refusal shift.open-already, shift.amount, merchant.not-live, not-found */
    ShiftView openShift(Caller caller, OpenShift command);

    /** @return the open shift, or null */
    @org.jspecify.annotations.Nullable
    ShiftView openShiftOf(Caller caller, String tillId);

    /**
     * Closes the shift with the cash that was counted, freezes the day's report and has it printed.
     *
     * @return id of the Z report
     * @throws countinghouse.kernel.Refusal sale.no-shift, shift.sale-pending, shift.amount
     */
    String closeShift(Caller caller, CloseShift command);

    /** The frozen figures of a closed shift. */
    ZReport zReport(Caller caller, String reportId);

    /**
     * Added up from the sales and returns themselves, of closed shifts and of open ones. Stores in another currency are left out.
     *
     * @param from first business day @param through last business day
     */
    Trade trade(Caller caller, LocalDate from, LocalDate through, String currency);

    /** @param openingFloat cash in the drawer, minor units ≥ 0 */
    record OpenShift(String tillId, long openingFloat) {}

    /** @param countedCash cash in the drawer, minor units ≥ 0 */
    record CloseShift(String tillId, long countedCash) {}
}
