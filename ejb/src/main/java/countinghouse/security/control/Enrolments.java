package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.security.Client;
import countinghouse.security.Factors;
import countinghouse.security.Sessions;
import countinghouse.security.entity.Factor;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A factor's life: begun, confirmed by a first code, replaced, removed. */
@Stateless
public class Enrolments {
    @Inject
    private Directory directory;

    @Inject
    private Codes codes;

    @Inject
    private Entry entry;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public Factors.State state(String sessionId) {
        String person = directory.full(sessionId).personId();
        Optional<Factor> factor = directory.factor(person, Factor.State.ACTIVE);
        return new Factors.State(
                factor.map(Factor::addedAt).orElse(null),
                factor.map(Factor::lastUsedAt).orElse(null),
                codes.left(person),
                directory.isStaff(person));
    }

    public boolean replaces(String sessionId) {
        return directory.hasFactor(directory.session(sessionId).personId());
    }

    public Factors.Enrolment begin(String sessionId) {
        PersonSession session = enrolling(sessionId);
        Person person = directory.person(session.personId());
        Instant now = clock.instant();
        Factor pending = directory.factor(person.id(), Factor.State.PENDING).orElse(null);
        if (pending != null && !pending.isFresh(now)) {
            discard(pending);
            pending = null;
        }
        if (pending == null) {
            String id = Ids.next("fac");
            pending = new Factor(id, person.id(), codes.sealed(id, Totp.newSecret()), now);
            directory.factors().persist(pending);
            audit.record(Caller.system("security"), "person.factor-begun", person.id(), Map.of());
        }
        String secret = Totp.base32(codes.opened(pending));
        return new Factors.Enrolment(secret.replaceAll("(.{4})(?=.)", "$1 "), Totp.address(person.email(), secret));
    }

    /** @return recovery codes; none when the code is wrong */
    public List<String> confirm(String sessionId, String code, Client client) {
        PersonSession session = enrolling(sessionId);
        Person person = directory.person(session.personId());
        Instant now = clock.instant();
        Factor pending = directory
                .factor(person.id(), Factor.State.PENDING)
                .filter(factor -> factor.isFresh(now))
                .orElseThrow(Refusal::forbidden);
        if (!codes.matches(pending, code)) {
            return List.of();
        }
        directory.factor(person.id(), Factor.State.ACTIVE).ifPresent(this::discard);
        pending.activate(now);
        boolean entering = session.stage(directory.isStaff(person.id())) == Sessions.Stage.ENROLMENT;
        session.factorProved(now);
        if (entering) {
            entry.complete(session, person, client);
        }
        audit.record(Caller.system("security"), "person.factor-added", person.id(), Entry.from(client));
        notices.told(person, "factor-on", client, Map.of());
        return codes.renew(person.id());
    }

    private PersonSession enrolling(String sessionId) {
        PersonSession session = directory.session(sessionId);
        if (session.stage(directory.isStaff(session.personId())) == Sessions.Stage.CODE) {
            throw Refusal.forbidden();
        }
        return session;
    }

    public List<String> renew(String sessionId) {
        Person person = directory.person(directory.full(sessionId).personId());
        if (!directory.hasFactor(person.id())) {
            throw Refusal.invalid("person.no-factor");
        }
        audit.record(Caller.system("security"), "person.recovery-codes-renewed", person.id(), Map.of());
        notices.told(person, "recovery-renewed", Map.of());
        return codes.renew(person.id());
    }

    public void remove(String sessionId) {
        PersonSession session = directory.full(sessionId);
        Person person = directory.person(session.personId());
        if (directory.isStaff(person.id())) {
            throw Refusal.invalid("person.factor-required");
        }
        drop(person);
        directory.sessions(person.id()).forEach(PersonSession::factorGone);
    }

    private void drop(Person person) {
        directory.factor(person.id(), Factor.State.ACTIVE).ifPresent(this::discard);
        codes.forget(person.id());
        audit.record(Caller.system("security"), "person.factor-removed", person.id(), Map.of());
        notices.told(person, "factor-off", Map.of());
    }

    /** At once: at most one of a kind and state may be there when the next is written. */
    private void discard(Factor factor) {
        directory.factors().remove(factor);
        directory.factors().flush();
    }
}
