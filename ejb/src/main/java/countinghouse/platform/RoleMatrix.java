package countinghouse.platform;

import static countinghouse.platform.Permission.*;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which role may what: the one place where it is said. {@code docs/roles.md} is made from it. The system is not in it: it may everything,
 * and is never a person.
 */
public final class RoleMatrix {
    private static final Map<Role, Set<Permission>> MAY = new EnumMap<>(Role.class);

    /** A key may what its scopes name, and no more than its role could. */
    private static final Map<String, Set<Permission>> SCOPES = Map.ofEntries(
            Map.entry("sales:write", EnumSet.of(MERCHANT_READ, CATALOG_READ, STOCK_READ, SALES_SELL, TERMINALS_REPORT)),
            Map.entry("sales:read", EnumSet.of(MERCHANT_READ, SALES_READ)),
            Map.entry("catalog:read", EnumSet.of(MERCHANT_READ, CATALOG_READ, STOCK_READ)),
            Map.entry("catalog:write", EnumSet.of(MERCHANT_READ, CATALOG_READ, CATALOG_WRITE, STOCK_READ, STOCK_WRITE)),
            Map.entry("payments:read", EnumSet.of(MERCHANT_READ, PAYMENTS_READ)),
            Map.entry("payments:write", EnumSet.of(MERCHANT_READ, PAYMENTS_READ, PAYMENTS_TAKE)),
            Map.entry("refunds:write", EnumSet.of(MERCHANT_READ, PAYMENTS_READ, REFUNDS_GIVE)),
            Map.entry("disputes:write", EnumSet.of(MERCHANT_READ, PAYMENTS_READ, DISPUTES_ANSWER)),
            Map.entry("statements:read", EnumSet.of(MERCHANT_READ, STATEMENTS_READ)),
            Map.entry("gift-cards:read", EnumSet.of(MERCHANT_READ, GIFT_CARDS_READ)),
            Map.entry("gift-cards:write", EnumSet.of(MERCHANT_READ, GIFT_CARDS_READ, GIFT_CARDS_MANAGE)));

    static {
        EnumSet<Permission> readMerchant = EnumSet.of(
                MERCHANT_READ,
                SALES_READ,
                PAYMENTS_READ,
                GIFT_CARDS_READ,
                CATALOG_READ,
                STOCK_READ,
                TERMINALS_READ,
                STATEMENTS_READ,
                LEDGER_READ);
        EnumSet<Permission> sell = EnumSet.of(
                MERCHANT_READ, SALES_SELL, SALES_READ_OWN, SHIFT_RUN, CATALOG_READ, STOCK_READ, TERMINALS_READ);

        EnumSet<Permission> handleMoney = EnumSet.of(
                PAYMENTS_READ, PAYMENTS_TAKE, REFUNDS_GIVE, DISPUTES_ANSWER, GIFT_CARDS_READ, GIFT_CARDS_MANAGE);

        let(Role.APPLICANT, EnumSet.of(APPLICATION_READ, APPLICATION_EDIT, MERCHANT_READ, TERMINALS_READ));
        let(Role.CASHIER, sell);
        let(Role.ACCOUNTANT, readMerchant);
        let(
                Role.MANAGER,
                sell,
                handleMoney,
                EnumSet.of(SALES_READ, CATALOG_WRITE, STOCK_WRITE, STATEMENTS_READ, STAFF_READ, STAFF_ROTA));
        let(
                Role.OWNER,
                sell,
                handleMoney,
                readMerchant,
                EnumSet.of(APPLICATION_READ, CATALOG_WRITE, STOCK_WRITE, TERMINALS_ACTIVATE, TERMINALS_SWAP),
                EnumSet.of(STAFF_READ, STAFF_ROTA, STAFF_MANAGE, KEYS_MANAGE, AUDIT_READ_OWN, PAYOUT_ACCOUNT));

        let(Role.UNDERWRITER, EnumSet.of(CASE_READ, CASE_CLAIM, CASE_DECIDE));
        let(Role.SENIOR_UNDERWRITER, EnumSet.of(CASE_READ, CASE_CLAIM, CASE_DECIDE, CASE_DECIDE_HIGH));
        let(Role.LOGISTICS, EnumSet.of(ORDER_READ, ORDER_FULFIL, ORDER_SWAP, DEVICE_STOCK_READ, DEVICE_STOCK_WRITE));
        let(Role.SUPPORT, EnumSet.of(ORDER_READ, ORDER_SWAP, DEVICE_STOCK_READ, CONNECTOR_READ));
        let(
                Role.PLATFORM_ADMIN,
                EnumSet.of(PLATFORM_STAFF_READ, PLATFORM_STAFF_MANAGE, DOUBT_READ, DOUBT_RESOLVE),
                EnumSet.of(CONNECTOR_READ, SETTLEMENT_READ, SETTLEMENT_MANAGE),
                EnumSet.of(PAYOUT_READ, PAYOUT_APPROVE));
        let(
                Role.AUDITOR,
                readMerchant,
                EnumSet.of(
                        APPLICATION_READ,
                        STAFF_READ,
                        AUDIT_READ_OWN,
                        CASE_READ,
                        ORDER_READ,
                        DEVICE_STOCK_READ,
                        DOUBT_READ,
                        PAYOUT_READ,
                        CONNECTOR_READ,
                        SETTLEMENT_READ,
                        PLATFORM_STAFF_READ),
                EnumSet.of(AUDIT_READ_ALL, AUDIT_EXPORT));

        let(Role.TERMINAL, ofScopes(Set.of("sales:write", "sales:read", "catalog:read")));
        let(Role.API, ofScopes(SCOPES.keySet()));
    }

    private RoleMatrix() {}

    @SafeVarargs
    private static void let(Role role, Set<Permission>... parts) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        for (Set<Permission> part : parts) {
            all.addAll(part);
        }
        MAY.put(role, Set.copyOf(all));
    }

    /** What the role may, wherever it holds; everything for the system. */
    public static Set<Permission> of(Role role) {
        return role == Role.SYSTEM ? EnumSet.allOf(Permission.class) : MAY.getOrDefault(role, Set.of());
    }

    /** What the scopes of a key let it do; an unknown scope lets it do nothing. */
    public static Set<Permission> ofScopes(Collection<String> scopes) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> all.addAll(SCOPES.getOrDefault(scope, Set.of())));
        return all;
    }

    /** The scopes that a key can have. */
    public static Set<String> scopes() {
        return new java.util.TreeSet<>(SCOPES.keySet());
    }
}
