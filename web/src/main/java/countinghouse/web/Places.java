package countinghouse.web;

import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which part of the product is whose: a path, and the permissions of which one is needed. What somebody may do there the faces decide. */
final class Places {
    static final String SIGN_IN = "/sign-in.xhtml";
    static final String CODE = "/sign-in-code.xhtml";
    static final String AUTHENTICATOR = "/account/authenticator.xhtml";
    static final String STEP_UP = "/step-up.xhtml";

    /** Where a permission must hold. */
    private enum Side {
        PLATFORM,
        MERCHANT
    }

    /** @param home where the work of this place begins, or null when it is nobody's first page */
    private record Place(
            String path,
            Side side,
            Set<Permission> anyOf,
            @Nullable String home) {}

    private static final Set<Permission> SHOP = EnumSet.of(Permission.SALES_READ, Permission.SALES_READ_OWN);

    /** The first path that fits holds; what is not here is nobody's. */
    private static final List<Place> ALL = List.of(
            platform("/underwriting/", "/underwriting/queue.xhtml", Permission.CASE_READ),
            platform("/logistics/", "/logistics/orders.xhtml", Permission.ORDER_READ),
            platform("/admin/people", "/admin/people.xhtml", Permission.PLATFORM_STAFF_READ),
            platform("/admin/doubts", null, Permission.DOUBT_READ),
            platform("/admin/payouts", null, Permission.PAYOUT_READ),
            platform("/admin/settlement", null, Permission.SETTLEMENT_READ),
            platform("/admin/money", null, Permission.SETTLEMENT_READ),
            platform("/admin/plan", null, Permission.SETTLEMENT_READ),
            platform("/admin/connectors", null, Permission.CONNECTOR_READ),
            platform("/audit/", null, Permission.AUDIT_READ_ALL),
            merchant("/merchant/staff", null, Permission.STAFF_READ),
            merchant("/merchant/keys", null, Permission.KEYS_MANAGE),
            merchant("/merchant/audit", null, Permission.AUDIT_READ_OWN),
            merchant("/merchant/products", null, Permission.CATALOG_READ),
            merchant("/merchant/gift-cards", null, Permission.GIFT_CARDS_READ),
            merchant("/merchant/kept-cards", null, Permission.PAYMENTS_READ),
            merchant("/merchant/reports", null, Permission.STATEMENTS_READ),
            merchant("/merchant/statements", null, Permission.STATEMENTS_READ),
            merchant("/merchant/balance", null, Permission.STATEMENTS_READ),
            merchant("/merchant/payment", null, Permission.PAYMENTS_READ),
            merchant("/merchant/transaction", null, Permission.STATEMENTS_READ),
            merchant("/merchant/payout", null, Permission.STATEMENTS_READ),
            merchant("/merchant/reserve", null, Permission.STATEMENTS_READ),
            merchant("/merchant/fees", null, Permission.STATEMENTS_READ),
            merchant("/till/", null, Permission.SALES_SELL),
            new Place("/merchant/", Side.MERCHANT, SHOP, "/merchant/home.xhtml"),
            merchant("/apply/", "/apply/application.xhtml", Permission.APPLICATION_READ),
            platform("/apply/", "/apply/application.xhtml", Permission.APPLICATION_EDIT));

    private Places() {}

    private static Place platform(String path, @Nullable String home, Permission permission) {
        return new Place(path, Side.PLATFORM, EnumSet.of(permission), home);
    }

    private static Place merchant(String path, @Nullable String home, Permission permission) {
        return new Place(path, Side.MERCHANT, EnumSet.of(permission), home);
    }

    /**
     * Where somebody's work is after they signed in.
     *
     * @param platform the person on the platform side
     * @param here the person in the merchant they work in; on the platform side when they belong to none
     */
    static String home(Caller platform, Caller here) {
        return ALL.stream()
                .filter(place -> place.home() != null && opens(place, platform, here))
                .map(place -> String.valueOf(place.home()))
                .findFirst()
                .orElse("/");
    }

    /** Whether somebody may open a page at this path at all; their own account is everybody's. */
    static boolean open(Caller platform, Caller here, String path) {
        if (path.startsWith("/account/") || path.startsWith(STEP_UP)) {
            return true;
        }
        return ALL.stream()
                .map(Place::path)
                .filter(path::startsWith)
                .findFirst()
                .map(first ->
                        ALL.stream().anyMatch(place -> place.path().equals(first) && opens(place, platform, here)))
                .orElse(false);
    }

    private static boolean opens(Place place, Caller platform, Caller here) {
        Caller asked = place.side() == Side.PLATFORM ? platform : here;
        return place.anyOf().stream().anyMatch(asked::may);
    }
}
