package countinghouse.onboarding.entity;

import countinghouse.kernel.Hashes;
import countinghouse.onboarding.OwnerState;
import countinghouse.platform.InsertAfter;
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
 * The application of one person of a company: NAMED → INVITED by a mailed link → GIVEN → CHECKED; REFUSED by the person, EXPIRED with the
 * link, LEFT when the company names somebody else. The edges stand in {@link OwnerTransition}. Who it is stands, sealed, in the company's
 * case; of the link only the hash is kept, also after it ran out, so that its reader can ask for a new one.
 */
@Entity
@InsertAfter(Application.class)
@Table(name = "owner_application")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "OwnerApplication.now",
        query =
                "select o from OwnerApplication o where o.state <> countinghouse.onboarding.OwnerState.LEFT order by o.id")
public class OwnerApplication {
    public static final Duration LINK_LIFE = Duration.ofDays(14);

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "application_id")
    private String applicationId;

    @Enumerated(EnumType.STRING)
    private OwnerState state = OwnerState.NAMED;

    private String language;

    @Column(name = "token_hash")
    private @Nullable String tokenHash;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    private int links;

    /** How often what was given was not accepted. */
    private int rejections;

    @Column(name = "consented_at")
    private @Nullable Instant consentedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected OwnerApplication() {}

    public OwnerApplication(String id, String applicationId, String language, Instant at) {
        this.id = id;
        this.applicationId = applicationId;
        this.language = language;
        this.changedAt = at;
    }

    public void move(OwnerTransition transition, Instant at) {
        state = transition.from(state);
        changedAt = at;
    }

    /** A fresh link; the one before stops working. */
    public void invite(String hash, Instant at) {
        move(OwnerTransition.INVITE, at);
        tokenHash = hash;
        sentAt = at;
        expiresAt = at.plus(LINK_LIFE);
        links++;
    }

    public void give(Instant at) {
        move(OwnerTransition.GIVE, at);
        consentedAt = at;
    }

    public void rejected() {
        rejections++;
    }

    /** Ends the link for good. */
    public void close(OwnerTransition end, Instant at) {
        move(end, at);
        tokenHash = null;
    }

    public boolean hasToken(String hash) {
        return Hashes.same(tokenHash, hash);
    }

    /** Whether the link works now. */
    public boolean isOpen(Instant now) {
        return state == OwnerState.INVITED && expiresAt != null && now.isBefore(expiresAt);
    }

    public String id() {
        return id;
    }

    public String applicationId() {
        return applicationId;
    }

    public OwnerState state() {
        return state;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public int links() {
        return links;
    }

    public int rejections() {
        return rejections;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
