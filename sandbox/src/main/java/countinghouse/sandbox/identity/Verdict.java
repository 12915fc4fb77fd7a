package countinghouse.sandbox.identity;

import countinghouse.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A registry's answer, for persons and accounts alike.
 *
 * @param id the same for the same question
 * @param score 0 to 100
 * @param evidence field by field, without personal data
 */
public record Verdict(String id, String provider, Outcome outcome, int score, Map<String, String> evidence) {

    /** UNCLEAR: somebody has to look. */
    public enum Outcome {
        PASS,
        FAIL,
        UNCLEAR
    }

    public static Verdict of(
            String provider, Object question, Outcome outcome, int score, Map<String, String> evidence) {
        return new Verdict(idOf(question), provider, outcome, score, Map.copyOf(evidence));
    }

    private static String idOf(Object question) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Json.bytes(question));
            return "chk-" + HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return new String(Json.bytes(this), StandardCharsets.UTF_8);
    }
}
