package countinghouse.security;

/** Passwords: 12 to 200 characters, not common, not easily guessed, no rules of composition. */
public interface Passwords {
    /**
     * Other sessions of the person end, and they get a mail.
     *
     * @throws countinghouse.kernel.Refusal person.password-wrong, person.password-short, person.password-common, person.wait
     */
    void change(String sessionId, String old, String fresh, Client client);

    /**
     * Mails a link that works once within an hour; earlier ones die. Answers the same, and as fast, for an address nobody has.
     *
     * @throws countinghouse.kernel.Refusal person.wait, after many requests from one address
     */
    void forgot(String email, Client client);

    /**
     * Sets a new password and ends every session. A second factor stays: its code is asked for at the next sign-in.
     *
     * @throws countinghouse.kernel.Refusal person.reset-invalid: unknown, used, or older than an hour; person.password-short,
     *     person.password-common
     */
    void reset(String token, String fresh);
}
