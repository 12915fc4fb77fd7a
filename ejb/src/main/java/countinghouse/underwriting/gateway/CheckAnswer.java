package countinghouse.underwriting.gateway;

import java.util.Map;

/**
 * What a provider answered.
 *
 * @param outcome the provider's verdict
 * @param provider the provider's name, kept with the verification
 * @param providerReference the provider's own id of this answer
 * @param score how sure the provider is that the subject is genuine, 0 (not at all) to 100
 * @param evidence field by field what matched and what did not, such as {@code name → MATCH}; holds no personal data
 */
public record CheckAnswer(
        Outcome outcome, String provider, String providerReference, int score, Map<String, String> evidence) {

    /** UNCLEAR: the provider answered, but neither confirms nor denies; a person has to look. */
    public enum Outcome {
        PASS,
        FAIL,
        UNCLEAR
    }

    public CheckAnswer {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("score out of 0..100: " + score);
        }
        evidence = Map.copyOf(evidence);
    }
}
