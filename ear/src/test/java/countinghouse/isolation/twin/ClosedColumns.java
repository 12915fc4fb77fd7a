package countinghouse.isolation.twin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Columns whose value the twin keeps, with the reason. By {@code table.column}, or by {@code *.column} where a name means the same
 * everywhere. A column that stands here cannot show a leak; its row's other columns do.
 */
final class ClosedColumns {
    private static final String CODE = "a code out of a closed list";
    private static final String SWITCH = "yes or no";
    private static final String COUNT = "a small count that steers what the product does next";
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        for (String name : new String[] {
            "state",
            "status",
            "kind",
            "type",
            "country",
            "currency",
            "language",
            "zone",
            "mcc",
            "model",
            "terminal_model",
            "section",
            "template",
            "role",
            "scopes",
            "operation",
            "event",
            "book",
            "account",
            "content_type",
            "format",
            "level",
            "stage",
            "scheme",
            "card_product",
            "entry_mode",
            "product",
            "region",
            "origin",
            "mcc_group",
            "code",
            "agreement_version",
            "purpose",
            "cause",
            "item",
            "capability"
        }) {
            close("*." + name, CODE);
        }
        for (String name : new String[] {"tries", "code_tries", "failed_tries", "version", "revision", "dispatches"}) {
            close("*." + name, COUNT);
        }
        close("person.password_hash", "the twin's person signs in with the same password");
        close("outbox.delivered_at", "the twin's events are delivered already");
        close("idempotency_key.claimed_at", "kept young, or the hourly job would take the row away");
        close("terminal_order.quantity", "1 to 20");
        close("payment.trace", "1 to 999999");
        close("payment.reversal_trace", "1 to 999999");
        close("payment.under_way", CODE);
        close("payment.region", CODE);
        for (String name : new String[] {"captured_minor", "refunded_minor", "disputed_minor"}) {
            close("payment." + name, "at most what was authorised, and captured");
        }
        close("payment_instruction.trace", "1 to 999999");
        close("refund.trace", "1 to 999999");
        close("refund.reason", CODE);
        close("sample_payment.trace", "1 to 999999");
        close("sample_payment.reversal_trace", "1 to 999999");
        close("terminal_trace.last_number", "1 to 999999");
        close("device_unit.received_at", "the platform's own stock");
        close("payout.waits_for", CODE);
        close("payout.return_reason", CODE);
        close("requirement.reason", CODE);
        close("screening_hit.reason", CODE);
        close("screening_hit.subject", CODE);
        close("requirement.place", COUNT);
        close("requirement.rejections", COUNT);
        close("owner_application.links", COUNT);
        close("owner_application.rejections", COUNT);
        for (String name : new String[] {"places", "payments", "extras", "networks", "models", "table_version"}) {
            close("terminal_need." + name, CODE);
        }
        close("terminal_need.tills", "1 to 20");
        close("store.cut_off", "steers the business day");
        close("merchant.cut_off", "steers the business day");
        for (String name : new String[] {"terminals", "reserve_days", "payout_delay"}) {
            close("price_plan." + name, "a small number that days and fees are counted with");
        }
        close("settlement_item.tariff_row", "a line of a table that is everybody's");
    }

    private ClosedColumns() {}

    private static void close(String place, String why) {
        REASONS.put(place, why);
    }

    /** Why the column is closed, or null. */
    static String reason(Column column) {
        String own = REASONS.get(column.place());
        if (own != null) {
            return own;
        }
        if (column.listed()) {
            return CODE;
        }
        if (column.type().equals("tinyint") || column.type().equals("bit")) {
            return SWITCH;
        }
        return REASONS.get("*." + column.name());
    }
}
