package countinghouse.isolation.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the second lock lets through without a tenant, known by heart: each table and each text once more, letter by letter, with the reason
 * and the columns that it may answer or change ({@code table.*} where whole rows come or go). Whoever adds to {@code PlatformStatements} must
 * say the same here, and the attack holds the statement to it.
 */
public final class KnownList {
    private static final String PERSON = "of a person, who belongs to no merchant";

    /** Tables that statements may name without a tenant, and why that shows no tenant to another. */
    public static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("person", PERSON),
            Map.entry("confirmation", PERSON),
            Map.entry("person_session", PERSON),
            Map.entry("person_device", PERSON),
            Map.entry("recovery_code", PERSON),
            Map.entry("password_reset", PERSON),
            Map.entry("failed_try", "hashes of accounts and addresses, and how often they were tried"),
            Map.entry("device_unit", "serials of the platform's stock; who holds one stands in terminal"),
            Map.entry("application_number", "one running number"),
            Map.entry("tariff", "fees as schemes publish them; which of them a merchant pays stands in price_plan"),
            Map.entry("key_rotation", "when all tenants' keys are renewed"),
            Map.entry("screening_list", "published lists, by whom and when they were imported"),
            Map.entry("screening_entry", "what publishers say of people who are no merchants of ours"));

    /**
     * A statement that may be there.
     *
     * @param columns {@code table.column} that it may answer or change, whosever the row
     */
    public record Pin(String text, String why, Set<String> columns) {}

    private static final List<Pin> PINS = pins();

    private KnownList() {}

    /** By text. */
    public static Map<String, Pin> statements() {
        Map<String, Pin> byText = new LinkedHashMap<>();
        PINS.forEach(pin -> byText.put(pin.text(), pin));
        return byText;
    }

    private static List<Pin> pins() {
        List<Pin> pins = new ArrayList<>();
        events(pins);
        work(pins);
        seals(pins);
        keys(pins);
        people(pins);
        return pins;
    }

    private static void pin(List<Pin> pins, String text, String why, String... columns) {
        pins.add(new Pin(text, why, Set.of(columns)));
    }

    private static void events(List<Pin> pins) {
        pin(
                pins,
                """
                SELECT o.id, o.tenant_id, o.type, o.payload FROM outbox o
                WHERE o.state = 'WAITING' AND o.due_at <= ?
                  AND NOT EXISTS (SELECT 1 FROM outbox p
                                  WHERE p.tenant_id = o.tenant_id AND p.subject = o.subject AND p.state <> 'DONE' AND p.seq < o.seq)
                ORDER BY o.seq LIMIT 64
                """,
                "the deliverer does not know whose events are next; what each tells runs bound to that event's tenant",
                "outbox.id",
                "outbox.tenant_id",
                "outbox.type",
                "outbox.payload");
        pin(
                pins,
                """
                SELECT o.id, o.tenant_id, o.type, o.payload FROM outbox o
                JOIN outbox first ON first.tenant_id = o.tenant_id AND first.subject = o.subject
                WHERE first.tenant_id = ? AND first.id = ? AND o.state = 'WAITING' AND o.seq > first.seq ORDER BY o.seq LIMIT 7
                """,
                "the deliverer looks for what waits behind an event, before its transaction",
                "outbox.id",
                "outbox.tenant_id",
                "outbox.type",
                "outbox.payload");
        pin(
                pins,
                "SELECT id FROM outbox WHERE id = ? AND state = 'WAITING' FOR UPDATE SKIP LOCKED",
                "the event that a transaction is about to tell",
                "outbox.id");
        pin(
                pins,
                "UPDATE outbox SET state = 'DONE', delivered_at = ? WHERE id = ?",
                "the event that the deliverer holds locked",
                "outbox.state",
                "outbox.delivered_at");
        pin(pins, "SELECT tries FROM outbox WHERE id = ?", "how often the event was tried", "outbox.tries");
        pin(
                pins,
                "UPDATE outbox SET tries = ?, due_at = ?, last_error = ?, state = ? WHERE id = ? AND state = 'WAITING'",
                "puts the event off after its transaction, and the tenant with it, is gone",
                "outbox.tries",
                "outbox.due_at",
                "outbox.last_error",
                "outbox.state");
    }

    private static void work(List<Pin> pins) {
        pin(
                pins,
                """
                SELECT id, tenant_id, kind, subject, tries FROM work_item
                WHERE state = 'WAITING' AND due_at <= ? ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """,
                "the worker does not know whose work is next; it runs bound to that work's tenant",
                "work_item.id",
                "work_item.tenant_id",
                "work_item.kind",
                "work_item.subject",
                "work_item.tries");
        pin(
                pins,
                """
                SELECT id, tenant_id, kind, subject, tries FROM work_item
                WHERE state = 'WAITING' AND due_at <= ? AND kind = ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
                """,
                "the worker takes several pieces of a kind, and runs bound to each one's tenant",
                "work_item.id",
                "work_item.tenant_id",
                "work_item.kind",
                "work_item.subject",
                "work_item.tries");
        pin(
                pins,
                "UPDATE work_item SET tries = tries + 1, due_at = ? WHERE id = ?",
                "leases the work that was found",
                "work_item.tries",
                "work_item.due_at");
        pin(pins, "DELETE FROM work_item WHERE id = ?", "takes done work out", "work_item.*");
        pin(
                pins,
                "UPDATE work_item SET due_at = ?, last_error = ? WHERE id = ?",
                "puts work off after its transaction is gone",
                "work_item.due_at",
                "work_item.last_error");
        pin(
                pins,
                "UPDATE work_item SET due_at = ?, last_error = ?, tries = ? WHERE id = ?",
                "puts work off that was not tried",
                "work_item.due_at",
                "work_item.last_error",
                "work_item.tries");
        pin(
                pins,
                "UPDATE work_item SET due_at = ? WHERE kind = ? AND state = 'WAITING' AND due_at > ? AND last_error IS NOT NULL",
                "what the failed work of any tenant failed for is over",
                "work_item.due_at");
        pin(
                pins,
                "UPDATE work_item SET state = 'GIVEN_UP', last_error = ?, subject = CONCAT(subject, '#', id) WHERE id"
                        + " = ?",
                "gives work up after its transaction is gone",
                "work_item.state",
                "work_item.last_error",
                "work_item.subject");
        pin(
                pins,
                "DELETE FROM idempotency_key WHERE claimed_at < ? LIMIT 10000",
                "a timer, over all tenants: keys older than 30 days",
                "idempotency_key.*");
    }

    private static void seals(List<Pin> pins) {
        pin(
                pins,
                "SELECT DISTINCT r.tenant_id FROM audit_record r LEFT JOIN audit_seal s ON s.tenant_id = r.tenant_id"
                        + " AND s.row_id = r.id WHERE r.recorded_at >= ? AND s.row_id IS NULL",
                "ids of the tenants that the sealer goes to next, bound to each",
                "audit_record.tenant_id");
        pin(
                pins,
                "SELECT DISTINCT r.tenant_id FROM journal_entry r LEFT JOIN journal_seal s ON s.tenant_id = r.tenant_id"
                        + " AND s.row_id = r.id WHERE r.booked_at >= ? AND s.row_id IS NULL",
                "ids of the tenants that the sealer goes to next, bound to each",
                "journal_entry.tenant_id");
        pin(
                pins,
                "SELECT tenant_id, number, hash FROM seal_head WHERE kind = ?",
                "heads of all chains, which the sealer keeps outside, too",
                "seal_head.tenant_id",
                "seal_head.number",
                "seal_head.hash");
    }

    private static void keys(List<Pin> pins) {
        String ids = "ids of the tenants that a rotation of keys goes to, bound to each";
        pin(pins, "SELECT DISTINCT tenant_id FROM data_key WHERE master_key_id <> ?", ids, "data_key.tenant_id");
        pin(
                pins,
                "SELECT DISTINCT tenant_id FROM data_key WHERE purpose = 'SEAL' AND (state = 'OLD' OR state = 'ACTIVE'"
                        + " AND rotation <> ?)",
                ids,
                "data_key.tenant_id");
        pin(
                pins,
                "SELECT DISTINCT master_key_id FROM data_key",
                "names of the platform's master keys",
                "data_key.master_key_id");
        pin(
                pins,
                "SELECT tenant_id, id, data_class, purpose, version, state, master_key_id, wrapped FROM data_key WHERE"
                        + " master_key_id = ? LIMIT 1",
                "one wrapped key, which is useless without the master key: the start tries whether that opens it",
                "data_key.tenant_id",
                "data_key.id",
                "data_key.data_class",
                "data_key.purpose",
                "data_key.version",
                "data_key.state",
                "data_key.master_key_id",
                "data_key.wrapped");
        for (String table : SealedTables.NAMES) {
            pin(pins, "SELECT DISTINCT tenant_id FROM " + table + " WHERE sealed_by = '1'", ids, table + ".tenant_id");
        }
    }

    private static void people(List<Pin> pins) {
        pin(
                pins,
                "SELECT k.tenant_id, k.id, k.label, k.subject, k.role, k.scopes, k.last_used_at FROM api_key k JOIN"
                        + " merchant m ON m.tenant_id = k.tenant_id AND m.state NOT IN ('SUSPENDED', 'CLOSED') WHERE"
                        + " k.secret_hash = ? AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ?)",
                "whose key it is says the key itself, to whoever has its secret",
                "api_key.tenant_id",
                "api_key.id",
                "api_key.label",
                "api_key.subject",
                "api_key.role",
                "api_key.scopes",
                "api_key.last_used_at");
        pin(
                pins,
                "SELECT tenant_id, id FROM invitation WHERE token_hash = ?",
                "whose invitation it is says the mailed link itself",
                "invitation.tenant_id",
                "invitation.id");
        pin(
                pins,
                "SELECT tenant_id, id FROM owner_application WHERE token_hash = ?",
                "whose application it is says the mailed link of a company's person itself",
                "owner_application.tenant_id",
                "owner_application.id");
        pin(
                pins,
                "SELECT tenant_id, role FROM role_grant WHERE person_id = ? ORDER BY tenant_id, id",
                "where a person works is known after signing in, before a tenant is chosen",
                "role_grant.tenant_id",
                "role_grant.role");
    }
}
