package countinghouse.web;

import countinghouse.platform.Role;
import countinghouse.security.SignedIn;
import java.util.EnumSet;
import java.util.Set;

/** Which part of the product is whose. */
final class Places {
    static final String SIGN_IN = "/sign-in.xhtml";
    private static final Set<Role> UNDERWRITING = EnumSet.of(Role.UNDERWRITER, Role.SENIOR_UNDERWRITER, Role.AUDITOR);
    private static final Set<Role> MERCHANT = EnumSet.of(Role.OWNER, Role.MANAGER, Role.CASHIER, Role.ACCOUNTANT);

    private Places() {}

    /** Where somebody's work is after they signed in. */
    static String home(SignedIn person) {
        if (any(person.platformRoles(), UNDERWRITING)) {
            return "/underwriting/queue.xhtml";
        }
        if (person.platformRoles().contains(Role.LOGISTICS)) {
            return "/logistics/orders.xhtml";
        }
        boolean merchant = person.memberships().stream().anyMatch(m -> MERCHANT.contains(m.role()));
        return merchant ? "/merchant/home.xhtml" : "/apply/application.xhtml";
    }

    /** Whether somebody may open a page at this path at all; what they may do there the faces decide. */
    static boolean open(SignedIn person, String path) {
        if (path.startsWith("/underwriting/")) {
            return any(person.platformRoles(), UNDERWRITING);
        }
        if (path.startsWith("/logistics/")) {
            return person.platformRoles().contains(Role.LOGISTICS);
        }
        if (path.startsWith("/merchant/") || path.startsWith("/till/")) {
            return person.memberships().stream().anyMatch(m -> MERCHANT.contains(m.role()));
        }
        return path.startsWith("/apply/");
    }

    private static boolean any(Set<Role> held, Set<Role> wanted) {
        return held.stream().anyMatch(wanted::contains);
    }
}
