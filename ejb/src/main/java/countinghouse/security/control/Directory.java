package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Caller;
import countinghouse.platform.Grants;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.Client;
import countinghouse.security.Sessions;
import countinghouse.security.entity.Factor;
import countinghouse.security.entity.KnownDevice;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds people, their sessions, factors and browsers. */
@Stateless
public class Directory {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Grants grants;

    @Inject
    private Clock clock;

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Person> byEmail(String email) {
        return tenants.platform()
                .createNamedQuery("Person.byEmail", Person.class)
                .setParameter("email", normal(email))
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal forbidden */
    public Person person(String personId) {
        Person person = tenants.platform().find(Person.class, personId);
        if (person == null) {
            throw Refusal.forbidden();
        }
        return person;
    }

    /** Whether the person has a role of the platform, and so must have a second factor. */
    public boolean isStaff(String personId) {
        return grants.of(personId).stream().anyMatch(grant -> grant.tenantId().equals(Caller.PLATFORM));
    }

    /** A session that has not ended, how far it may be. @throws Refusal forbidden */
    public PersonSession session(String sessionId) {
        PersonSession session = tenants.platform().find(PersonSession.class, sessionId);
        if (session == null || session.isEnded()) {
            throw Refusal.forbidden();
        }
        if (session.expired(isStaff(session.personId()), clock.instant()) != null) {
            throw Refusal.forbidden();
        }
        return session;
    }

    /** A session whose every step is done. @throws Refusal forbidden */
    public PersonSession full(String sessionId) {
        PersonSession session = session(sessionId);
        if (session.stage(isStaff(session.personId())) != Sessions.Stage.FULL) {
            throw Refusal.forbidden();
        }
        return session;
    }

    public List<PersonSession> sessions(String personId) {
        return tenants.platform()
                .createNamedQuery("PersonSession.open", PersonSession.class)
                .setParameter("person", personId)
                .getResultList();
    }

    public void endAll(String personId, String but, PersonSession.End why) {
        for (PersonSession session : sessions(personId)) {
            if (!session.id().equals(but)) {
                session.end(why, clock.instant());
            }
        }
    }

    /** Locked to the end of the transaction, so that no code is taken twice. */
    public Optional<Factor> factor(String personId, Factor.State state) {
        return factors()
                .createNamedQuery("Factor.ofPerson", Factor.class)
                .setParameter("person", personId)
                .setParameter("state", state)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public boolean hasFactor(String personId) {
        return !factors()
                .createNamedQuery("Factor.ofPerson", Factor.class)
                .setParameter("person", personId)
                .setParameter("state", Factor.State.ACTIVE)
                .getResultList()
                .isEmpty();
    }

    public Optional<KnownDevice> device(String personId, Client client) {
        return tenants.platform()
                .createNamedQuery("KnownDevice.find", KnownDevice.class)
                .setParameter("person", personId)
                .setParameter("device", Tokens.hash(client.device()))
                .getResultStream()
                .findFirst();
    }

    public boolean knows(String email, Client client) {
        return byEmail(email)
                .filter(person -> device(person.id(), client).isPresent())
                .isPresent();
    }

    /** The same, of somebody whose id is known. */
    public boolean knowsDevice(String personId, Client client) {
        return device(personId, client).isPresent();
    }

    /** Bound to the platform's tenant, as every transaction is that is about a person rather than a merchant. */
    public EntityManager factors() {
        return tenants.bind(Caller.system("security").orPlatform());
    }

    public EntityManager rows() {
        return tenants.platform();
    }
}
