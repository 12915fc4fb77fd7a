package countinghouse.security;

import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.util.List;
import java.util.Locale;

/** People and what they may. A person is known by e-mail address, may belong to several merchants, or hold platform roles. */
public interface People {
    /**
     * Takes a registration and mails a confirmation link. Answers the same for an address that is known already (that person gets a mail
     * that says so), so that nobody learns who is registered.
     *
     * @throws countinghouse.kernel.Refusal person.email, person.password-short (below 12 characters), person.password-common, person.name,
     *     person.wait
     */
    void register(Register command, Client client);

    /** @throws countinghouse.kernel.Refusal person.confirmation-invalid: unknown, used, or older than 24 hours */
    void confirm(String token);

    /** Mails the confirmation link again, to somebody who has not confirmed; answers the same for everybody else. */
    void resendConfirmation(String email, Client client);

    /** What the person may now: read afresh, so that a change of roles bites at once. */
    SignedIn current(String userId);

    void join(Caller caller, String userId, Role role);

    /** Changes the role of everybody who has {@code from} in the caller's tenant; an approved applicant becomes the owner. */
    void promote(Caller caller, Role from, Role to);

    /** Addresses of the people who hold a role in the caller's tenant. */
    List<Contact> contacts(Caller caller, Role role);

    record Register(String email, String password, String name, Locale locale) {}

    record Contact(String userId, String email, String name, Locale locale) {}
}
