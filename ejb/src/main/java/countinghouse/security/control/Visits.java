package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.security.People;
import countinghouse.security.Sessions;
import countinghouse.security.SignedIn;
import countinghouse.security.entity.PersonSession;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions after the sign-in: what they may, where they are, and their end. */
@Stateless
public class Visits {
    private static final int RECENT = 12;
    private static final Map<String, String> OUTCOMES = Map.of(
            "person.signed-in", "signed-in",
            "person.sign-in-failed", "sign-in-failed",
            "person.code-failed", "code-failed",
            "person.recovery-code-used", "recovery-code-used");

    @Inject
    private Directory directory;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public Optional<Sessions.Standing> see(String sessionId, boolean active) {
        PersonSession session = directory.rows().find(PersonSession.class, sessionId);
        if (session == null || session.isEnded()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        SignedIn person = people.current(session.personId());
        boolean staff = !person.platformRoles().isEmpty();
        PersonSession.End over = session.expired(staff, now);
        if (over != null) {
            session.end(over, now);
            audit.record(
                    Caller.system("sign-in"), "person.session-expired", session.personId(), Map.of("why", over.name()));
            return Optional.empty();
        }
        if (active) {
            session.seen(now);
        }
        Sessions.Stage stage = session.stage(staff);
        return Optional.of(new Sessions.Standing(
                session.id(), stage, stage == Sessions.Stage.FULL ? person : withoutRoles(person)));
    }

    private static SignedIn withoutRoles(SignedIn person) {
        return new SignedIn(
                person.userId(),
                person.email(),
                person.name(),
                person.language(),
                EnumSet.noneOf(countinghouse.platform.Role.class),
                List.of());
    }

    public void leave(String sessionId) {
        PersonSession session = directory.rows().find(PersonSession.class, sessionId);
        if (session != null && !session.isEnded()) {
            session.end(PersonSession.End.SIGNED_OUT, clock.instant());
            audit.record(Caller.system("sign-in"), "person.signed-out", session.personId(), Map.of());
        }
    }

    public List<Sessions.SessionView> open(String sessionId) {
        PersonSession own = directory.full(sessionId);
        boolean staff = directory.isStaff(own.personId());
        Instant now = clock.instant();
        return directory.sessions(own.personId()).stream()
                .filter(session -> session.expired(staff, now) == null)
                .map(session -> session.view(sessionId))
                .toList();
    }

    public List<Sessions.SignInView> recent(String sessionId) {
        PersonSession own = directory.full(sessionId);
        Caller reader = Caller.system("security").orPlatform();
        return audit.of(reader, own.personId()).stream()
                .filter(row -> OUTCOMES.containsKey(row.action()))
                .limit(RECENT)
                .map(Visits::view)
                .toList();
    }

    private static Sessions.SignInView view(Audit.AuditRecord row) {
        Map<String, String> details = Json.readMap(row.details());
        return new Sessions.SignInView(
                row.at(),
                OUTCOMES.getOrDefault(row.action(), row.action()),
                details.getOrDefault("address", "–"),
                details.getOrDefault("browser", "–"));
    }

    public void end(String sessionId, String other) {
        PersonSession own = directory.full(sessionId);
        PersonSession session = directory.rows().find(PersonSession.class, other);
        if (session == null || !session.personId().equals(own.personId())) {
            throw Refusal.notFound("session");
        }
        session.end(PersonSession.End.REVOKED, clock.instant());
        audit.record(Caller.system("sign-in"), "person.session-revoked", own.personId(), Map.of("session", other));
    }

    public int endOthers(String sessionId) {
        PersonSession own = directory.full(sessionId);
        int others = directory.sessions(own.personId()).size() - 1;
        directory.endAll(own.personId(), sessionId, PersonSession.End.REVOKED);
        audit.record(
                Caller.system("sign-in"),
                "person.sessions-revoked",
                own.personId(),
                Map.of("count", Integer.toString(others)));
        return others;
    }

    public void endAll(Caller caller, String personId, String why) {
        directory.endAll(personId, "", PersonSession.End.ROLES);
        audit.record(caller, "person.sessions-ended", personId, Map.of("why", why));
    }
}
