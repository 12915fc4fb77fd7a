package countinghouse.backoffice.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.People;
import countinghouse.security.People.Contact;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** The address of whoever owns a case: people of the platform stand under its own tenant, and a transaction has one. */
@Stateless
public class CaseOwner {
    @Inject
    private People people;

    /** Empty when they work here no more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Contact> contact(String personId) {
        Caller platform = Caller.system(new TenantId(Caller.PLATFORM), "backoffice");
        return Stream.of(Role.UNDERWRITER, Role.SENIOR_UNDERWRITER)
                .flatMap(role -> people.contacts(platform, role).stream())
                .filter(contact -> contact.userId().equals(personId))
                .findFirst();
    }
}
