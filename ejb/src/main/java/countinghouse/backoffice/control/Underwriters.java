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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may have a case: people of the platform stand under its own tenant, and a transaction has one, so that each look is one of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Underwriters {
    @Inject
    private People people;

    public Collection<Contact> all() {
        Caller platform = Caller.system(new TenantId(Caller.PLATFORM), "backoffice");
        return each(role -> people.contacts(platform, role));
    }

    /** Empty when they work here no more. */
    public Optional<Contact> find(String personId) {
        return all().stream()
                .filter(contact -> contact.userId().equals(personId))
                .findFirst();
    }

    /** Somebody with both roles is one person. */
    static Collection<Contact> each(Function<Role, List<Contact>> ofRole) {
        Map<String, Contact> found = new LinkedHashMap<>();
        Stream.of(Role.UNDERWRITER, Role.SENIOR_UNDERWRITER)
                .flatMap(role -> ofRole.apply(role).stream())
                .forEach(contact -> found.put(contact.userId(), contact));
        return found.values();
    }
}
