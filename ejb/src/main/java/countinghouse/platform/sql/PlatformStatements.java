package countinghouse.platform.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the second lock lets through although it is bound to no tenant, with the reason for each. The isolation test knows this list by heart
 * and looks at what each of its questions answers; a new line needs one there.
 */
public final class PlatformStatements {
    /** Tables that a statement may name without a tenant. */
    public static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("person", "a person belongs to no merchant"),
            Map.entry("confirmation", "of a person"),
            Map.entry("person_session", "of a person"),
            Map.entry("person_device", "of a person"),
            Map.entry("recovery_code", "of a person"),
            Map.entry("password_reset", "of a person"),
            Map.entry("failed_try", "counts tries by hashes of accounts and addresses, before anybody is known"),
            Map.entry("device_unit", "one serial, one holder, over all merchants"),
            Map.entry("application_number", "one running number for the platform"),
            Map.entry("backoffice_case", "projection for underwriters"),
            Map.entry("backoffice_order", "projection for logistics"),
            Map.entry("key_rotation", "one rotation renews the keys of all tenants"));

    /**
     * @param text as it is executed, letter by letter
     * @param reason why it can't be bound to one tenant, and what it may see
     */
    public record PlatformStatement(String text, String reason) {}

    private static final List<PlatformStatement> ALL = all();

    private PlatformStatements() {}

    public static List<PlatformStatement> list() {
        return ALL;
    }

    static Set<String> texts() {
        Set<String> texts = new HashSet<>();
        ALL.forEach(statement -> texts.add(statement.text()));
        return texts;
    }

    private static List<PlatformStatement> all() {
        List<PlatformStatement> all = new ArrayList<>();
        events(all);
        work(all);
        seals(all);
        keys(all);
        add(all, KeyTable.OF_SECRET, "whose key a secret is, before a tenant is known");
        add(all, InvitationTable.OF_TOKEN, "whose invitation a mailed link is, before a tenant is known");
        add(all, GrantTable.OF_PERSON, "in which merchants a person has which role, asked at each sign-in");
        return List.copyOf(all);
    }

    private static void events(List<PlatformStatement> all) {
        add(all, OutboxTable.NEXT, "the next event of any tenant; its transaction is then bound to it");
        add(all, OutboxTable.DELIVERED, "marks the event that this transaction holds locked");
        add(all, OutboxTable.TRIES, "counts an event's tries");
        add(all, OutboxTable.FAILED, "puts an event off");
    }

    private static void work(List<PlatformStatement> all) {
        add(all, WorkTable.NEXT, "the next piece of work of any tenant");
        add(all, WorkTable.CLAIM, "leases the work that this transaction holds locked");
        add(all, WorkTable.DONE, "takes done work out");
        add(all, WorkTable.FAILED, "puts work off");
        add(all, WorkTable.GIVEN_UP, "marks work that is given up");
        add(all, ExpiredKeys.REMOVE, "removes idempotency keys of all tenants after 30 days");
    }

    private static void seals(List<PlatformStatement> all) {
        for (SealedTable table : SealedTable.values()) {
            add(all, SealTable.tenantsWithout(table), "ids of tenants whose rows wait for the sealer");
        }
        add(all, SealTable.HEADS, "heads of all chains, for the file outside");
        add(all, SealTable.LONG_CONTENT, "a setting of the connection");
    }

    private static void keys(List<PlatformStatement> all) {
        add(all, KeyRotationTable.WRAPPED_OTHERWISE, "ids of tenants whose data keys an old master key wraps");
        add(all, KeyRotationTable.TO_RENEW, "ids of tenants whose data keys are to be renewed");
        add(all, KeyRotationTable.MASTERS, "ids of the master keys in use");
        add(all, KeyRotationTable.SAMPLE, "one wrapped data key, to see at the start that its master key opens it");
        for (SealedColumn column : SealedColumn.values()) {
            add(all, column.ofFirstForm(), "ids of tenants with values that the first form of sealing wrote");
        }
    }

    private static void add(List<PlatformStatement> all, String text, String reason) {
        all.add(new PlatformStatement(text, reason));
    }
}
