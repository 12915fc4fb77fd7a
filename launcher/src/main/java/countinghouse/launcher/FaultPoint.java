package countinghouse.launcher;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where in the product's work somebody pulls the plug. What happens inside is seen from outside: by a row that becomes visible (also before
 * its commit), or by the acquirer, which tells when it has a message and holds its answer back.
 */
enum FaultPoint {
    SALE_IN_FIRST_TRANSACTION(Deed.CARD_SALE, row("sale", "sale_key")),
    SALE_REACHED_ACQUIRER(Deed.CARD_SALE, at("TIMEOUT_BEFORE", "purchase")),
    SALE_DONE_AT_ACQUIRER(Deed.CARD_SALE, at("DELAY", "purchase")),
    SALE_IN_SECOND_TRANSACTION(
            Deed.CARD_SALE,
            sql("SELECT 1 FROM journal_entry e JOIN sale s ON s.tenant_id = e.tenant_id AND s.id = e.reference"
                    + " WHERE s.tenant_id = ? AND s.sale_key = ?")),
    SALE_ANSWERED(Deed.CARD_SALE, answered()),
    CASH_SALE_ANSWERED(Deed.CASH_SALE, answered()),
    KEY_CLAIMED(Deed.PURCHASE, row("idempotency_key", "idem_key")),
    ANSWER_IN_STORE(
            Deed.PURCHASE,
            sql("SELECT 1 FROM idempotency_key WHERE tenant_id = ? AND idem_key = ? AND status IS NOT NULL")),
    AUTHORISATION_DONE_AT_ACQUIRER(Deed.AUTHORISATION, at("DELAY", "authorisation")),
    CAPTURE_IN_STORE(Deed.CAPTURE, row("payment_instruction", "payment_id")),
    CAPTURE_DONE_AT_ACQUIRER(Deed.CAPTURE, at("DELAY", "capture")),
    CAPTURE_BOOKED(
            Deed.CAPTURE,
            sql("SELECT 1 FROM journal_entry WHERE tenant_id = ? AND reference = ? AND event = 'capture'")),
    REFUND_IN_STORE(Deed.REFUND, row("refund", "payment_id")),
    REFUND_REACHED_ACQUIRER(Deed.REFUND, at("TIMEOUT_BEFORE", "refund")),
    REFUND_DONE_AT_ACQUIRER(Deed.REFUND, at("DELAY", "refund")),
    REFUND_ANSWERED(Deed.REFUND, answered()),
    VOID_DONE_AT_ACQUIRER(Deed.VOID, at("DELAY", "cancel")),
    INQUIRY_DONE_AT_ACQUIRER(Deed.UNKNOWN_SALE, at("DELAY", "inquiry")),
    EVENT_BEING_TOLD(
            Deed.PURCHASE,
            sql("SELECT 1 FROM settlement_item i JOIN payment p ON p.tenant_id = i.tenant_id AND p.id = i.reference"
                    + " WHERE p.tenant_id = ? AND p.reference = ?")),
    DAY_CLOSING(Deed.CLOSE, row("settlement_batch", "business_on")),
    ENTRIES_BEING_SEALED(
            Deed.PURCHASE,
            sql("SELECT 1 FROM journal_seal s JOIN journal_entry e ON e.tenant_id = s.tenant_id AND e.id = s.row_id"
                    + " JOIN payment p ON p.tenant_id = e.tenant_id AND p.id = e.reference"
                    + " WHERE p.tenant_id = ? AND p.reference = ?")),
    NOTICE_BEING_BOOKED(Deed.NOTICE, row("dispute", "acquirer_reference")),
    AT_RANDOM(Deed.CARD_SALE, new Sign(Seen.CHANCE, "", ""));

    final Deed deed;
    final Sign sign;

    /** What is being done. */
    enum Deed {
        CARD_SALE,
        CASH_SALE,
        UNKNOWN_SALE,
        AUTHORISATION,
        PURCHASE,
        CAPTURE,
        VOID,
        REFUND,
        CLOSE,
        NOTICE
    }

    /** By what the moment is known. */
    enum Seen {
        ROW,
        ACQUIRER,
        ANSWER,
        CHANCE
    }

    /**
     * @param text the question, with the tenant and the subject as parameters; or the fault that holds the acquirer up
     * @param operation of the acquirer's
     */
    record Sign(Seen by, String text, String operation) {}

    FaultPoint(Deed deed, Sign sign) {
        this.deed = deed;
        this.sign = sign;
    }

    private static Sign sql(String text) {
        return new Sign(Seen.ROW, text, "");
    }

    private static Sign row(String table, String column) {
        return sql("SELECT 1 FROM " + table + " WHERE tenant_id = ? AND " + column + " = ?");
    }

    private static Sign at(String kind, String operation) {
        return new Sign(Seen.ACQUIRER, kind, operation);
    }

    private static Sign answered() {
        return new Sign(Seen.ANSWER, "", "");
    }

    static List<FaultPoint> named() {
        return Stream.of(values()).filter(point -> point != AT_RANDOM).toList();
    }
}
