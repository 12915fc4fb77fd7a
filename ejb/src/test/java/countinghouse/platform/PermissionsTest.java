package countinghouse.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The matrix says what the domain's table of roles says. */
class PermissionsTest {
    private static Caller caller(Role... roles) {
        return new Caller("mer_one", "usr_one", "One", Set.of(roles));
    }

    private static Set<Permission> writing(Role role) {
        return RoleMatrix.of(role).stream()
                .filter(permission -> !permission.name().contains("_READ"))
                .collect(Collectors.toSet());
    }

    @Test
    void a_cashier_sells_and_sees_their_own_shift_only() {
        Caller cashier = caller(Role.CASHIER);
        assertTrue(cashier.may(Permission.SALES_SELL));
        assertTrue(cashier.may(Permission.SHIFT_RUN));
        assertTrue(cashier.may(Permission.SALES_READ_OWN));
        assertFalse(cashier.may(Permission.SALES_READ));
        assertFalse(cashier.may(Permission.STATEMENTS_READ));
        assertFalse(cashier.may(Permission.CATALOG_WRITE));
    }

    @Test
    void accountant_and_auditor_only_read() {
        assertEquals(Set.of(), writing(Role.ACCOUNTANT));
        assertEquals(Set.of(Permission.AUDIT_EXPORT), writing(Role.AUDITOR));
    }

    @Test
    void the_auditor_reads_everything_that_can_be_read() {
        Set<Permission> reading = EnumSet.allOf(Permission.class).stream()
                .filter(permission -> permission.name().contains("_READ"))
                .filter(permission -> permission != Permission.SALES_READ_OWN) // SALES_READ holds it
                .collect(Collectors.toSet());
        assertTrue(RoleMatrix.of(Role.AUDITOR).containsAll(reading));
    }

    @Test
    void an_admin_sees_no_case_and_of_a_merchant_only_payments_in_doubt() {
        Set<Permission> admin = RoleMatrix.of(Role.PLATFORM_ADMIN);
        assertTrue(admin.contains(Permission.DOUBT_RESOLVE));
        assertTrue(
                admin.stream().allMatch(permission -> permission.area() == Permission.Area.PLATFORM), admin.toString());
        assertTrue(admin.stream().noneMatch(permission -> permission.name().startsWith("CASE_")), admin.toString());
    }

    @Test
    void only_the_owner_manages_staff_and_keys_and_only_a_senior_approves_high_risk() {
        for (Role role : Role.values()) {
            boolean owner = role == Role.OWNER || role == Role.SYSTEM;
            assertEquals(owner, RoleMatrix.of(role).contains(Permission.STAFF_MANAGE), role.name());
            assertEquals(owner, RoleMatrix.of(role).contains(Permission.KEYS_MANAGE), role.name());
            boolean senior = role == Role.SENIOR_UNDERWRITER || role == Role.SYSTEM;
            assertEquals(senior, RoleMatrix.of(role).contains(Permission.CASE_DECIDE_HIGH), role.name());
        }
    }

    @Test
    void no_merchant_role_has_a_permission_of_the_platform() {
        for (Role role : Role.values()) {
            if (!role.isPlatform() && role != Role.SYSTEM) {
                assertTrue(
                        RoleMatrix.of(role).stream().noneMatch(p -> p.area() == Permission.Area.PLATFORM), role.name());
            }
        }
    }

    @Test
    void a_key_may_what_its_scopes_name_and_its_role_could() {
        Caller key = caller(Role.API).within(RoleMatrix.ofScopes(Set.of("catalog:read")));
        assertTrue(key.may(Permission.CATALOG_READ));
        assertFalse(key.may(Permission.SALES_SELL));
        assertFalse(caller(Role.TERMINAL)
                .within(RoleMatrix.ofScopes(Set.of("catalog:write")))
                .may(Permission.CATALOG_WRITE));
        assertFalse(caller(Role.API)
                .within(RoleMatrix.ofScopes(Set.of("staff:manage")))
                .may(Permission.STAFF_MANAGE));
    }

    @Test
    void who_has_no_role_may_nothing_and_the_system_everything() {
        for (Permission permission : Permission.values()) {
            assertEquals(
                    Refusal.Kind.FORBIDDEN,
                    assertThrows(Refusal.class, () -> caller().require(permission))
                            .kind());
            assertTrue(Caller.system("test").may(permission));
        }
        assertThrows(
                Refusal.class, () -> caller(Role.OWNER, Role.PLATFORM_ADMIN).requireSystem());
    }

    @Test
    void one_of_several_permissions_is_enough() {
        assertEquals(
                "usr_one",
                caller(Role.CASHIER)
                        .require(Permission.SALES_READ, Permission.SALES_READ_OWN)
                        .actor());
    }
}
