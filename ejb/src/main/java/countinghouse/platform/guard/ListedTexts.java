package countinghouse.platform.guard;

import java.util.Set;

/**
 * Texts of the platform's own statements, compared letter by letter.
 *
 * @param anywhere pass in every transaction
 * @param ofNobody pass only while no tenant is bound to the transaction
 */
public record ListedTexts(Set<String> anywhere, Set<String> ofNobody) {
    public ListedTexts {
        anywhere = Set.copyOf(anywhere);
        ofNobody = Set.copyOf(ofNobody);
    }

    boolean holds(String text) {
        return anywhere.contains(text) || ofNobody.contains(text);
    }
}
