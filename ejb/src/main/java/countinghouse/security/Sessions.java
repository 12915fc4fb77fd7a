package countinghouse.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in, where, and how far. A session begins with the password; where the person has a second factor, or must have one, it has
 * no roles until that is done. It ends by itself after 30 minutes without a click or 12 hours (staff: 15 minutes, 8 hours).
 */
public interface Sessions {
    enum Stage {
        /** The password was right; a code is asked for. */
        CODE,
        /** The password was right; a factor must be set up first. */
        ENROLMENT,
        FULL
    }

    /** @param person without any role before the stage is FULL */
    record Standing(String sessionId, Stage stage, SignedIn person) implements Serializable {}

    /**
     * The first step.
     *
     * @throws countinghouse.kernel.Refusal person.sign-in: one answer for unknown, unconfirmed and wrong; person.wait, with the seconds
     */
    Standing enter(String email, String password, Client client);

    /**
     * The second step.
     *
     * @param code of the authenticator, or a recovery code
     * @throws countinghouse.kernel.Refusal person.code; person.wait; forbidden, once the session has ended: after the fifth wrong code
     */
    Standing code(String sessionId, String code, Client client);

    /**
     * What the session may now, read afresh; empty once it has ended.
     *
     * @param active whether a person did something, rather than the page asking by itself
     */
    Optional<Standing> see(String sessionId, boolean active);

    void leave(String sessionId);

    /** The open sessions of the same person, the newest first. */
    List<SessionView> open(String sessionId);

    /** The last sign-ins of the same person, also those that failed, the newest first. */
    List<SignInView> recent(String sessionId);

    /** Ends another session of the same person. */
    void end(String sessionId, String other);

    /** @return how many were ended */
    int endOthers(String sessionId);

    /** @param current whether it is the one that asks */
    record SessionView(
            String id, Instant startedAt, Instant lastSeenAt, String address, String browser, boolean current)
            implements Serializable {}

    /** @param outcome signed-in, sign-in-failed, code-failed, recovery-code-used */
    record SignInView(Instant at, String outcome, String address, String browser) implements Serializable {}
}
