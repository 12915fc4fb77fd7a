package countinghouse.security.entity;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.InsertAfter;
import countinghouse.platform.Role;
import countinghouse.security.Staff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to hold a role: PROPOSED until a second admin confirms (where two are needed) → PENDING with a link that works once for
 * seven days → ACCEPTED or REVOKED. Only the hash of the link is kept, and only while it works.
 */
@Entity
@InsertAfter(Person.class)
@Table(name = "invitation")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = Invitation.OPEN,
        query = "select i from Invitation i where i.state in :states order by i.invitedAt desc, i.id")
public class Invitation {
    public static final String OPEN = "Invitation.open";
    private static final Duration LINK_LIFE = Duration.ofDays(7);

    /** Where an invitation stands. */
    public enum State {
        PROPOSED,
        PENDING,
        ACCEPTED,
        REVOKED
    }

    @Id
    private String id;

    @Version
    private long version;

    private String email;

    @Column(name = "person_id")
    private @Nullable String personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String language;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    @Column(name = "token_hash")
    private @Nullable String tokenHash;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "invited_by_name")
    private String invitedByName;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Invitation() {}

    /** A proposal; {@link #send} makes it an invitation. */
    public Invitation(String id, Staff.Invite command, Caller by, Instant at) {
        this.id = id;
        this.email = command.email();
        this.role = command.role();
        this.language = command.locale().toLanguageTag();
        this.invitedBy = by.actor();
        this.invitedByName = by.name();
        this.invitedAt = at;
        this.expiresAt = at.plus(LINK_LIFE);
    }

    /** For somebody who is here already: no link is needed. */
    public Invitation toMember(String person) {
        personId = person;
        return this;
    }

    /** A fresh link; the one before stops working. */
    public void send(String hash, Instant at) {
        requireOpen();
        state = State.PENDING;
        tokenHash = hash;
        expiresAt = at.plus(LINK_LIFE);
    }

    /** The second person's yes. */
    public void confirm(Caller second) {
        if (state != State.PROPOSED) {
            throw Refusal.conflict("invitation.closed");
        }
        if (second.actor().equals(invitedBy)) {
            throw Refusal.conflict("staff.second-admin");
        }
        confirmedBy = second.actor();
    }

    public void accept(String person, Instant at) {
        requireOpen();
        personId = person;
        close(State.ACCEPTED, at);
    }

    public void revoke(Instant at) {
        requireOpen();
        close(State.REVOKED, at);
    }

    private void close(State end, Instant at) {
        state = end;
        tokenHash = null;
        closedAt = at;
    }

    private void requireOpen() {
        if (state == State.ACCEPTED || state == State.REVOKED) {
            throw Refusal.conflict("invitation.closed");
        }
    }

    /** Whether the link works. */
    public boolean isAnswerable(String hash, Instant now) {
        return state == State.PENDING && Hashes.same(tokenHash, hash) && now.isBefore(expiresAt);
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    public Staff.InvitationView view(Instant now) {
        boolean expired = state == State.PENDING && !now.isBefore(expiresAt);
        return new Staff.InvitationView(
                id,
                email,
                personId,
                role,
                expired ? "EXPIRED" : state.name(),
                invitedBy,
                invitedByName,
                invitedAt,
                expiresAt);
    }

    public String id() {
        return id;
    }

    public String email() {
        return email;
    }

    public @Nullable String personId() {
        return personId;
    }

    public Role role() {
        return role;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public String invitedBy() {
        return invitedBy;
    }

    public String invitedByName() {
        return invitedByName;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
