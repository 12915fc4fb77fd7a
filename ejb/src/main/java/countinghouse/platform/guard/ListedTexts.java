package countinghouse.platform.guard;

import java.util.Set;

/**
 * Texts of the platform's own statements, compared letter by letter.
 *
 * @param anywhere pass in every transaction
 * @param unbound pass only while no merchant's tenant is bound to the transaction
 */
public record ListedTexts(Set<String> anywhere, Set<String> unbound) {
    public ListedTexts {
        anywhere = Set.copyOf(anywhere);
        unbound = Set.copyOf(unbound);
    }

    boolean holds(String text) {
        return anywhere.contains(text) || unbound.contains(text);
    }
}
