package countinghouse.security.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.security.Client;
import countinghouse.security.Sessions;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person at a browser: begun by a password, completed by a second factor where there is one, ended once and for all. No version: a click
 * that writes the time of the last one must not stand in the way of another.
 */
@Entity
@InsertAfter(Person.class)
@Table(name = "person_session")
@NamedQuery(
        name = "PersonSession.open",
        query =
                "select s from PersonSession s where s.personId = :person and s.endedAt is null order by s.startedAt desc, s.id desc")
@NamedQuery(
        name = "PersonSession.forgotten",
        query = "update PersonSession s set s.endedAt = s.lastSeenAt, s.endReason = :reason"
                + " where s.endedAt is null and s.lastSeenAt < :before")
@NamedQuery(name = "PersonSession.old", query = "delete from PersonSession s where s.endedAt < :before")
public class PersonSession {
    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration IDLE_STAFF = Duration.ofMinutes(15);
    public static final Duration ABSOLUTE = Duration.ofHours(12);
    public static final Duration ABSOLUTE_STAFF = Duration.ofHours(8);
    /** How old the last proof may be when something needs one. */
    public static final Duration PROOF_LIFE = Duration.ofMinutes(5);
    /** The code is typed right after the password, or not at all. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private static final Duration SEEN_GRAIN = Duration.ofSeconds(20);
    private static final int CODE_TRIES = 5;

    /** Why it ended. */
    public enum End {
        SIGNED_OUT,
        IDLE,
        TOO_LONG,
        REVOKED,
        PASSWORD,
        WRONG_CODES,
        ROLES
    }

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "device_hash")
    private String deviceHash;

    @Column(name = "second_factor")
    private boolean secondFactor;

    @Column(name = "code_tries")
    private int codeTries;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "mfa_at")
    private @Nullable Instant mfaAt;

    @Column(name = "stepped_up_at")
    private @Nullable Instant steppedUpAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable End endReason;

    protected PersonSession() {}

    /** @param secondFactor whether the person has one, so that a code is asked for */
    public PersonSession(String id, String personId, Client client, boolean secondFactor, Instant at) {
        this.id = id;
        this.personId = personId;
        this.address = client.address();
        this.userAgent = client.userAgent();
        this.deviceHash = "";
        this.secondFactor = secondFactor;
        this.startedAt = at;
        this.lastSeenAt = at;
    }

    public PersonSession on(String hash) {
        deviceHash = hash;
        return this;
    }

    /** @param staff whether the person has a role of the platform now */
    public Sessions.Stage stage(boolean staff) {
        if (mfaAt != null) {
            return Sessions.Stage.FULL;
        }
        if (secondFactor) {
            return Sessions.Stage.CODE;
        }
        return staff ? Sessions.Stage.ENROLMENT : Sessions.Stage.FULL;
    }

    /** The reason why it is over at this instant, though nobody has ended it. */
    public @Nullable End expired(boolean staff, Instant now) {
        Duration idle = stage(staff) == Sessions.Stage.CODE ? CODE_LIFE : staff ? IDLE_STAFF : IDLE;
        if (lastSeenAt.plus(idle).isBefore(now)) {
            return End.IDLE;
        }
        return startedAt.plus(staff ? ABSOLUTE_STAFF : ABSOLUTE).isBefore(now) ? End.TOO_LONG : null;
    }

    public void seen(Instant now) {
        if (lastSeenAt.plus(SEEN_GRAIN).isBefore(now)) {
            lastSeenAt = now;
        }
    }

    /** Every step of the sign-in is done; who has just done them needs no further proof for a while. */
    public void complete(Instant now) {
        completedAt = now;
        steppedUpAt = now;
        lastSeenAt = now;
    }

    public void factorProved(Instant now) {
        secondFactor = true;
        mfaAt = now;
        codeTries = 0;
    }

    /** The person has no second factor any more; who is in stays in. */
    public void factorGone() {
        secondFactor = false;
    }

    /** @return whether that was one too many */
    public boolean wrongCode() {
        codeTries++;
        return codeTries >= CODE_TRIES;
    }

    public void stepUp(Instant now) {
        steppedUpAt = now;
    }

    public boolean isProved(Instant now) {
        return steppedUpAt != null && steppedUpAt.plus(PROOF_LIFE).isAfter(now);
    }

    public void end(End reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endReason = reason;
        }
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public String id() {
        return id;
    }

    public String personId() {
        return personId;
    }

    public Sessions.SessionView view(String asking) {
        String browser = new Client(address, userAgent, "").browser();
        return new Sessions.SessionView(id, startedAt, lastSeenAt, address, browser, id.equals(asking));
    }
}
