package countinghouse.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Second factors. Today of one kind, the codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 s, one step of drift, each step
 * once), with ten recovery codes beside it. People with a role of the platform must have one.
 */
public interface Factors {
    /** @param secret what a person types who cannot scan, in groups of four; @param address what the QR code holds */
    record Enrolment(String secret, String address) implements Serializable {}

    /** @param addedAt null without a factor; @param required whether the person may not be without */
    record State(@Nullable Instant addedAt, @Nullable Instant lastUsedAt, int recoveryCodesLeft, boolean required)
            implements Serializable {
        public boolean isOn() {
            return addedAt != null;
        }
    }

    State state(String sessionId);

    /**
     * A fresh secret that counts once a first code of it was typed; the same one again for an hour. A present factor stays until then.
     *
     * @throws countinghouse.kernel.Refusal person.step-up, when a present factor is to be replaced
     */
    Enrolment begin(String sessionId);

    /**
     * @return ten recovery codes, shown this once
     * @throws countinghouse.kernel.Refusal person.code, person.wait, person.step-up
     */
    List<String> confirm(String sessionId, String code, Client client);

    /** Ten new recovery codes; the old ones die. @throws countinghouse.kernel.Refusal person.step-up, person.no-factor */
    List<String> renewRecoveryCodes(String sessionId);

    /** @throws countinghouse.kernel.Refusal person.step-up; person.factor-required, for people who must have one */
    void remove(String sessionId);
}
