package countinghouse.underwriting;

import countinghouse.kernel.Refusal;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an underwriter asks the applicant for.
 *
 * @param requirement one of {@link #ASKABLE}
 * @param reason whose words the applicant reads
 * @param words what the underwriter adds to them, up to 500 characters
 */
public record RequestedItem(
        String requirement,
        RequirementReason reason,
        @Nullable String words) implements Serializable {
    /** What an application owes and can give again; a signature stands as it was given. */
    public static final List<String> ASKABLE = List.of(
            "BUSINESS",
            "REGISTRATION_DOCUMENT",
            "BANK_STATEMENT",
            "ADDRESS_PROOF",
            "OWNERS",
            "PERSON",
            "IDENTITY_DOCUMENT",
            "SETTLEMENT_ACCOUNT",
            "CARD_OR_FACE",
            "TERMINAL");

    private static final int LONGEST_WORDS = 500;

    /** @throws Refusal requirement.unknown, case.words-long */
    public RequestedItem {
        requireAskable(List.of(requirement));
        if (words != null && words.length() > LONGEST_WORDS) {
            throw Refusal.invalid("case.words-long");
        }
    }

    /** @throws Refusal requirement.unknown */
    public static void requireAskable(List<String> requirements) {
        if (!ASKABLE.containsAll(requirements)) {
            throw Refusal.invalid("requirement.unknown");
        }
    }
}
