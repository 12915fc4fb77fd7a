package countinghouse.platform.sql;

import countinghouse.platform.guard.KnownTables;
import countinghouse.platform.guard.ListedTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the second lock lets through although it is bound to no tenant, with the reason for each. The isolation test knows this list by heart
 * and looks at what each of its questions answers; a new line needs one there.
 */
public final class PlatformStatements {
    /** Tables that a statement may name without a tenant; one that is not listed must hold one of the keys to a text. */
    public static final Map<String, PlatformTable> TABLES = Map.ofEntries(
            Map.entry("person", of("a person belongs to no merchant", "id", "email")),
            Map.entry("confirmation", of("of a person", "token_hash", "person_id")),
            Map.entry("person_session", of("of a person", "id", "person_id")),
            Map.entry("person_device", of("of a person", "id", "person_id")),
            Map.entry("recovery_code", of("of a person", "code_hash", "person_id")),
            Map.entry("password_reset", of("of a person", "token_hash", "person_id")),
            Map.entry(
                    "failed_try",
                    of("counts tries by hashes of accounts and addresses, before anybody is known", "what_hash")),
            Map.entry("device_unit", of("one serial, one holder, over all merchants", "serial")),
            Map.entry("application_number", of("one running number for the platform")),
            Map.entry("tariff", of("interchange and scheme fees as published", "id")),
            Map.entry("key_rotation", of("one rotation renews the keys of all tenants", "id")),
            Map.entry("screening_list", of("published lists are everybody's", "id", "list_id")),
            Map.entry("screening_entry", of("entries of published lists", "list_version")));

    /**
     * @param keys columns that each lead to the rows of one person, or to one row
     * @param reason why its rows are of no merchant
     */
    public record PlatformTable(Set<String> keys, String reason) {}

    /** Where a statement passes. */
    public enum Passes {
        /** In every transaction. */
        ANYWHERE,
        /** While no merchant's tenant is bound. */
        UNBOUND,
        /** While no merchant's tenant is bound; it shows what merchants have written, to the platform's people by their role. */
        UNBOUND_IN_WORDS
    }

    /**
     * @param text as it is executed, letter by letter
     * @param reason why it can't be bound to one tenant, and what it may see
     */
    public record PlatformStatement(String text, String reason, Passes passes) {}

    private static final List<PlatformStatement> ALL = all();

    private PlatformStatements() {}

    public static List<PlatformStatement> list() {
        return ALL;
    }

    static ListedTexts texts() {
        return new ListedTexts(texts(passes -> passes == Passes.ANYWHERE), texts(passes -> passes != Passes.ANYWHERE));
    }

    private static Set<String> texts(Predicate<Passes> which) {
        return ALL.stream()
                .filter(statement -> which.test(statement.passes()))
                .map(PlatformStatement::text)
                .collect(Collectors.toSet());
    }

    /** @param withTenant tables that have a column {@code tenant_id} */
    public static KnownTables tables(Set<String> withTenant) {
        Set<String> ofTenants = new HashSet<>(withTenant);
        ofTenants.removeAll(TABLES.keySet());
        return new KnownTables(
                ofTenants,
                TABLES.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, table -> table.getValue().keys())));
    }

    private static PlatformTable of(String reason, String... keys) {
        return new PlatformTable(Set.of(keys), reason);
    }

    private static List<PlatformStatement> all() {
        List<PlatformStatement> all = new ArrayList<>();
        events(all);
        work(all);
        seals(all);
        keys(all);
        all.addAll(WrittenByJpa.list());
        add(all, KeyTable.OF_SECRET, "whose key a secret is, before a tenant is known");
        add(all, MailedLinkTable.INVITATION, "whose invitation a mailed link is, before a tenant is known");
        unbound(all, ScreeningListTable.IN_USE, "published lists that everybody is asked for in");
        add(all, MailedLinkTable.OWNER, "whose application an owner's mailed link is, before a tenant is known");
        closing(all);
        inWords(all, AccountChangeTable.WAITING, "changed accounts that wait for a second person, for the operator");
        add(all, GrantTable.OF_PERSON, "in which merchants a person has which role, asked at each sign-in");
        return List.copyOf(all);
    }

    private static void events(List<PlatformStatement> all) {
        add(
                all,
                OutboxTable.WAITING,
                "the next events of any tenants; the transaction of each is then bound to its own");
        add(all, OutboxTable.BEHIND, "finds what waits behind an event that is told next");
        add(all, OutboxTable.CLAIM, "locks the event that this transaction is about");
        add(all, OutboxTable.DELIVERED, "marks the event that this transaction holds locked");
        add(all, OutboxTable.TRIES, "counts an event's tries");
        add(all, OutboxTable.FAILED, "puts an event off");
    }

    private static void work(List<PlatformStatement> all) {
        add(all, WorkTable.NEXT, "the next piece of work of any tenant");
        add(all, WorkTable.MORE, "more work of the same kind, of any tenant");
        add(all, WorkTable.CLAIM, "leases the work that this transaction holds locked");
        add(all, WorkTable.DONE, "takes done work out");
        add(all, WorkTable.FAILED, "puts work off");
        add(all, WorkTable.PUT_OFF, "puts work off that was not tried");
        add(all, WorkTable.HURRY, "what the failed work of any tenant failed for is over");
        add(all, WorkTable.GIVEN_UP, "marks work that is given up");
        add(all, ExpiredRows.REMOVE_KEYS, "removes idempotency keys of all tenants after 30 days");
        unbound(all, ExpiredRows.REMOVE_TRIES, "removes failed tries after a day");
    }

    private static void closing(List<PlatformStatement> all) {
        unbound(all, MerchantTable.IDS, "ids of merchants: whose a line of the acquirer's report is");
        inWords(all, ClosingTable.DUE, "closes of days that are late, have failed or were given up, for the operator");
        unbound(all, ClosingTable.TALLY, "how many of them there are");
        unbound(all, ClosingTable.CLOSED, "how many days were closed lately");
        inWords(all, ClosingTable.FIND, "merchants whose money desk the operator may open");
    }

    private static void seals(List<PlatformStatement> all) {
        for (SealedTable table : SealedTable.values()) {
            add(all, SealTable.tenantsWithout(table), "ids of tenants whose rows wait for the sealer");
        }
        add(all, SealTable.HEADS, "heads of all chains, for the file outside");
    }

    private static void keys(List<PlatformStatement> all) {
        unbound(all, KeyRotationTable.OPEN, "the rotation that is asked for");
        add(all, KeyRotationTable.WRAPPED_OTHERWISE, "ids of tenants whose data keys an old master key wraps");
        add(all, KeyRotationTable.TO_RENEW, "ids of tenants whose data keys are to be renewed");
        add(all, KeyRotationTable.MASTERS, "ids of the master keys in use");
        add(all, KeyRotationTable.SAMPLE, "one wrapped data key, to see at the start that its master key opens it");
        for (SealedColumn column : SealedColumn.values()) {
            add(all, column.ofFirstForm(), "ids of tenants with values that the first form of sealing wrote");
        }
    }

    private static void add(List<PlatformStatement> all, String text, String reason) {
        all.add(new PlatformStatement(text, reason, Passes.ANYWHERE));
    }

    private static void unbound(List<PlatformStatement> all, String text, String reason) {
        all.add(new PlatformStatement(text, reason, Passes.UNBOUND));
    }

    private static void inWords(List<PlatformStatement> all, String text, String reason) {
        all.add(new PlatformStatement(text, reason, Passes.UNBOUND_IN_WORDS));
    }
}
