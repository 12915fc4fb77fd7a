package countinghouse.security;

import countinghouse.platform.Caller;

/**
 * Proof, not older than five minutes, that the person at the session is still the one who signed in: asked for before keys are made, people
 * are invited, factors are changed. Signing in counts as a first proof. Pages need not do anything with the refusal: the reader is taken to
 * {@code /step-up.xhtml} and back.
 */
public interface StepUp {
    /** How a person proves it: with a code when they have an authenticator, else with their password. */
    enum Proof {
        CODE,
        PASSWORD
    }

    /**
     * @param sessionId id of the person's session, in pages {@code me.sessionId}
     * @throws countinghouse.kernel.Refusal person.step-up, when the last proof is older than five minutes; forbidden, for a session that
     *     has ended
     */
    void require(String sessionId);

    /** The same, of the session that the caller sits at; forbidden for whoever has none, or somebody else's. */
    void require(Caller caller);

    /** What the person is asked for. */
    Proof wanted(String sessionId);

    /**
     * @param proof a code of the authenticator, a recovery code, or the password
     * @throws countinghouse.kernel.Refusal person.code, person.password-wrong, person.wait
     */
    void prove(String sessionId, String proof, Client client);
}
