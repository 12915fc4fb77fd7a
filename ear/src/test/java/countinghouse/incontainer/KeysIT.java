package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Role;
import countinghouse.platform.RoleMatrix;
import countinghouse.security.Keys;
import countinghouse.security.Keys.CreateKey;
import countinghouse.security.Keys.KeyHolder;
import countinghouse.security.Keys.KeyState;
import countinghouse.security.Keys.KeyView;
import countinghouse.security.Keys.MadeKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of a merchant's servers, from being made to being revoked. */
class KeysIT extends InContainer {
    private static final String ACTIONS =
            "SELECT action FROM audit_record WHERE tenant_id = ? AND action LIKE 'key.%' ORDER BY recorded_at, id";

    @Inject
    Keys keys;

    @Inject
    Shops shops;

    @Inject
    Persons persons;

    private Shop shop;
    private String session;
    private Rows rows;

    @BeforeEach
    void open() throws Exception {
        shop = shops.open("US");
        rows = new Rows();
        session = persons.enter(persons.registered(rows), Persons.stranger()).sessionId();
    }

    private MadeKey made(String... scopes) {
        return keys.create(owner(), new CreateKey("Web shop", Set.of(scopes), 30));
    }

    private KeyView view(String id) {
        return keys.keys(owner()).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String secret) {
        Refusal refusal = assertThrows(Refusal.class, () -> keys.authenticate(secret));
        assertEquals("forbidden", refusal.code());
    }

    private static String code(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(Refusal.class, call).code();
    }

    @Test
    void the_secret_is_shown_once_and_kept_as_a_hash() {
        MadeKey made = made("sales:read");
        assertTrue(made.secret().matches("chk_[A-Za-z0-9_-]{43}"), made.secret());
        KeyHolder holder = keys.authenticate(made.secret());
        assertEquals(shop.tenant(), holder.caller().tenantId());
        assertEquals(Set.of("sales:read"), holder.scopes());
        assertEquals(made.secret().substring(43), view(made.id()).hint());
        String row = rows.all(
                        "SELECT CONCAT_WS('|', secret_hash, label, subject, scopes, hint, issued_by) FROM api_key"
                                + " WHERE tenant_id = ? AND id = ?",
                        shop.tenant(),
                        made.id())
                .getFirst();
        assertFalse(row.contains(made.secret().substring(4)), row);
        assertEquals(
                List.of(),
                rows.all(
                        "SELECT details FROM audit_record WHERE tenant_id = ? AND details LIKE ?",
                        shop.tenant(),
                        "%" + made.secret().substring(4) + "%"));
        assertEquals(List.of("key.created"), rows.all(ACTIONS, shop.tenant()));
    }

    @Test
    void a_key_may_what_its_scopes_name_and_nothing_that_people_decide() {
        KeyHolder narrow = keys.authenticate(made("catalog:read").secret());
        assertTrue(narrow.caller().may(Permission.CATALOG_READ));
        assertFalse(narrow.caller().may(Permission.SALES_SELL));
        MadeKey widest = keys.create(owner(), new CreateKey("All", RoleMatrix.scopes(), null));
        KeyHolder wide = keys.authenticate(widest.secret());
        for (Permission permission : Permission.values()) {
            boolean decides = permission.area() == Permission.Area.PLATFORM
                    || Set.of(
                                    Permission.KEYS_MANAGE,
                                    Permission.STAFF_MANAGE,
                                    Permission.STAFF_ROTA,
                                    Permission.AUDIT_READ_OWN)
                            .contains(permission);
            assertFalse(decides && wide.caller().may(permission), permission.name());
        }
        assertEquals(
                "forbidden",
                code(() -> keys.create(wide.caller().at(session), new CreateKey("x", Set.of("sales:read"), 30))));
    }

    @Test
    void rotating_leaves_the_old_key_its_overlap_and_no_more() throws Exception {
        MadeKey old = made("sales:read", "sales:write");
        MadeKey next = keys.rotate(owner(), old.id(), Duration.ofHours(1));
        assertEquals(
                Set.of("sales:read", "sales:write"),
                keys.authenticate(next.secret()).scopes());
        assertEquals(old.id(), keys.authenticate(old.secret()).caller().actor());
        assertEquals(KeyState.REPLACED, view(old.id()).state());
        assertEquals("key.state", code(() -> keys.rotate(owner(), old.id(), Duration.ZERO)));
        end(old.id());
        refused(old.secret());
        assertEquals(KeyState.EXPIRED, view(old.id()).state());
        MadeKey last = keys.rotate(owner(), next.id(), Duration.ZERO);
        refused(next.secret());
        assertEquals(KeyState.REVOKED, view(next.id()).state());
        assertEquals(KeyState.ACTIVE, view(last.id()).state());
        assertEquals("key.overlap", code(() -> keys.rotate(owner(), last.id(), Duration.ofDays(99))));
    }

    /** The clock is the server's: the key's end is moved instead. */
    private void end(String id) throws Exception {
        rows.change(
                "UPDATE api_key SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE tenant_id = ? AND id = ?",
                shop.tenant(),
                id);
    }

    @Test
    void revoked_expired_and_unknown_keys_are_refused_alike_at_the_next_call() throws Exception {
        MadeKey revoked = made("sales:read");
        keys.authenticate(revoked.secret());
        keys.revoke(owner(), revoked.id());
        keys.revoke(owner(), revoked.id());
        refused(revoked.secret());
        MadeKey expired = made("sales:read");
        end(expired.id());
        refused(expired.secret());
        refused("chk_" + "A".repeat(43));
        refused("");
        assertEquals(List.of("key.created", "key.revoked", "key.created"), rows.all(ACTIONS, shop.tenant()));
    }

    @Test
    void last_use_is_written_once_a_minute() throws Exception {
        MadeKey made = made("sales:read");
        keys.authenticate(made.secret());
        Eventually.until("noted", () -> view(made.id()).lastUsedAt() != null);
        var first = view(made.id()).lastUsedAt();
        keys.authenticate(made.secret());
        assertEquals(first, view(made.id()).lastUsedAt());
        rows.change(
                "UPDATE api_key SET last_used_at = last_used_at - INTERVAL 2 MINUTE WHERE tenant_id = ? AND id = ?",
                shop.tenant(),
                made.id());
        keys.authenticate(made.secret());
        Eventually.until("noted again", () -> !view(made.id()).lastUsedAt().isBefore(first));
    }

    @Test
    void another_tenant_s_key_does_not_exist() {
        MadeKey made = made("sales:read");
        Caller stranger = owner(shops.open("CN"));
        for (String id : List.of(made.id(), "key_nobody")) {
            assertEquals("not-found", code(() -> keys.revoke(stranger, id)));
            assertEquals("not-found", code(() -> keys.rotate(stranger, id, Duration.ZERO)));
        }
        assertEquals(List.of(), keys.keys(stranger));
        assertEquals(made.id(), keys.authenticate(made.secret()).caller().actor());
    }

    @Test
    void a_proof_in_somebody_else_s_session_is_none() {
        MadeKey made = made("sales:read");
        Caller colleague = shop.owner().at(session);
        assertEquals(
                "forbidden", code(() -> keys.create(colleague, new CreateKey("Web shop", Set.of("sales:read"), 30))));
        assertEquals("forbidden", code(() -> keys.rotate(colleague, made.id(), Duration.ZERO)));
        assertEquals("forbidden", code(() -> keys.revoke(colleague, made.id())));
        assertEquals(List.of("key.created"), rows.all(ACTIONS, shop.tenant()));
    }

    @Test
    void without_a_fresh_proof_nothing_is_made_rotated_or_revoked() throws Exception {
        MadeKey made = made("sales:read");
        rows.change(
                "UPDATE person_session SET stepped_up_at = stepped_up_at - INTERVAL 6 MINUTE WHERE id = ?", session);
        assertEquals("person.step-up", code(() -> made("sales:read")));
        assertEquals("person.step-up", code(() -> keys.rotate(owner(), made.id(), Duration.ZERO)));
        assertEquals("person.step-up", code(() -> keys.revoke(owner(), made.id())));
        assertEquals(List.of("key.created"), rows.all(ACTIONS, shop.tenant()));
    }

    @Test
    void the_keys_of_a_suspended_merchant_open_nothing() throws Exception {
        MadeKey made = made("sales:read");
        rows.change("UPDATE merchant SET state = 'SUSPENDED' WHERE tenant_id = ?", shop.tenant());
        refused(made.secret());
        rows.change("UPDATE merchant SET state = 'LIVE' WHERE tenant_id = ?", shop.tenant());
        assertEquals(made.id(), keys.authenticate(made.secret()).caller().actor());
    }

    @Test
    void what_a_key_cannot_be_is_refused() {
        assertEquals("key.label", code(() -> keys.create(owner(), new CreateKey(" ", Set.of("sales:read"), 30))));
        assertEquals("key.scopes", code(() -> keys.create(owner(), new CreateKey("x", Set.of(), 30))));
        assertEquals("key.scopes", code(() -> keys.create(owner(), new CreateKey("x", Set.of("*"), 30))));
        assertEquals("key.lifetime", code(() -> keys.create(owner(), new CreateKey("x", Set.of("sales:read"), 31))));
        assertEquals(List.of(), rows.all(ACTIONS, shop.tenant()));
    }

    /** The person at the session, as the owner of the shop. */
    private Caller owner() {
        return owner(shop);
    }

    /** The person at the session, as owner of that shop. */
    private Caller owner(Shop of) {
        String person = rows.all("SELECT person_id FROM person_session WHERE id = ?", session)
                .getFirst();
        return new Caller(of.tenant(), person, "Test Owner", Set.of(Role.OWNER)).at(session);
    }
}
