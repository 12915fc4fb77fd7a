package countinghouse.platform.guard;

import java.util.Set;

/** What is known of a statement's text, before its parameters are. */
sealed interface Verdict {
    /**
     * Passes in a transaction of the tenant that all of these name.
     *
     * @param parameters positions, from 1
     * @param literals values written into the text
     * @param keys positions of what must be a text
     */
    record Bound(Set<Integer> parameters, Set<String> literals, Set<Integer> keys) implements Verdict {
        static Bound of(BoundValues values) {
            return new Bound(Set.copyOf(values.tenants), Set.copyOf(values.literalTenants), Set.copyOf(values.keys));
        }

        /** Names no tenant's table. */
        boolean isFree() {
            return parameters.isEmpty() && literals.isEmpty();
        }
    }

    /**
     * Stands on the closed list.
     *
     * @param unbound passes only while no merchant's tenant is bound
     */
    record Listed(boolean unbound) implements Verdict {}

    /** Names the process engine's tables only. */
    record Engine() implements Verdict {}

    record Refused(String reason) implements Verdict {}
}
