package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Role;
import countinghouse.platform.RoleMatrix;
import countinghouse.security.Keys.CreateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a key may be. */
final class KeyRules {
    /** Live ones of a tenant that people made; a bound, not a price list. */
    static final int MOST = 50;

    private static final int LONGEST_LABEL = 100;
    private static final Set<Integer> DAYS = Set.of(30, 90, 365);
    private static final Set<Duration> OVERLAPS =
            Set.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7));

    private KeyRules() {}

    static String label(String label) {
        String stripped = label.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_LABEL
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("key.label");
        }
        return stripped;
    }

    static Set<String> scopes(Set<String> scopes) {
        if (scopes.isEmpty() || !RoleMatrix.scopes().containsAll(scopes)) {
            throw Refusal.invalid("key.scopes");
        }
        return scopes;
    }

    static @Nullable Instant end(CreateKey command, Instant from) {
        Integer days = command.days();
        if (days != null && !DAYS.contains(days)) {
            throw Refusal.invalid("key.lifetime");
        }
        return days == null ? null : from.plus(Duration.ofDays(days));
    }

    static Duration overlap(Duration overlap) {
        if (!OVERLAPS.contains(overlap)) {
            throw Refusal.invalid("key.overlap");
        }
        return overlap;
    }

    /** Keys are of a tenant's machines; a role of people or of the platform never comes by a key. */
    static boolean mayHave(Role role) {
        return role == Role.API || role == Role.TERMINAL;
    }
}
