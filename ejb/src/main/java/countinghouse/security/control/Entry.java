package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Caller;
import countinghouse.security.Client;
import countinghouse.security.entity.KnownDevice;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The last step of a sign-in: the browser is remembered, the person is told of one they have not used before. */
@Stateless
public class Entry {
    @Inject
    private Directory directory;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public void complete(PersonSession session, Person person, Client client) {
        Instant now = clock.instant();
        session.complete(now);
        audit.record(Caller.system("sign-in"), "person.signed-in", person.id(), from(client));
        EntityManager rows = directory.rows();
        long devices = rows.createNamedQuery("KnownDevice.count", Long.class)
                .setParameter("person", person.id())
                .getSingleResult();
        Optional<KnownDevice> known = directory.device(person.id(), client);
        if (known.isPresent()) {
            known.get().seen(now);
        } else {
            rows.persist(new KnownDevice(Ids.next("dev"), person.id(), Tokens.hash(client.device()), now));
            if (devices > 0) {
                notices.told(person, "new-device", client, Map.of());
            }
        }
    }

    /** For the trail. */
    static Map<String, String> from(Client client) {
        return Map.of("address", client.address(), "browser", client.browser());
    }
}
