package countinghouse.underwriting.entity;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.InsertAfter;
import countinghouse.underwriting.ScreeningHits.ClearReason;
import countinghouse.underwriting.ScreeningHits.HitState;
import countinghouse.underwriting.ScreeningHits.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a case resembles an entry of a published list: OPEN → CLEARED (not the same) or CONFIRMED (the same); a senior may clear a
 * confirmed one. What was compared is sealed: it holds what the applicant stated.
 */
@Entity
@InsertAfter(UnderwritingCase.class)
@Table(name = "screening_hit")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "ScreeningHit.ofCase",
        query = "select h from ScreeningHit h where h.caseId = :case order by h.foundAt, h.id")
@NamedQuery(
        name = "ScreeningHit.cleared",
        query = "select h from ScreeningHit h where h.factsHash = :facts and h.listId = :list and h.entryId = :entry"
                + " and h.entryHash = :hash and h.state = :state order by h.closedAt desc, h.id desc")
public class ScreeningHit {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "case_id")
    private String caseId;

    @Column(name = "list_id")
    private String listId;

    @Column(name = "list_version")
    private String listVersion;

    @Column(name = "entry_id")
    private String entryId;

    @Column(name = "entry_hash")
    private String entryHash;

    @Column(name = "facts_hash")
    private String factsHash;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private int score;
    private String level;

    @Enumerated(EnumType.STRING)
    private HitState state = HitState.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable ClearReason reason;

    private boolean remembered;
    private byte[] content;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_name")
    private @Nullable String closedName;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected ScreeningHit() {}

    public ScreeningHit(String id, String caseId, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.foundAt = at;
    }

    /**
     * What was found; found again by other facts or in another version while it is open, the latest counts.
     *
     * @param entry which entry, and what the list says of who it is
     * @param facts a blind index of what was asked for
     */
    public void found(Entry entry, Subject asked, String facts, int points, boolean strong) {
        listId = entry.list();
        listVersion = entry.version();
        entryId = entry.number();
        entryHash = entry.hash();
        subject = asked;
        factsHash = facts;
        score = points;
        level = strong ? "STRONG" : "POSSIBLE";
    }

    public void seal(byte[] sealed) {
        content = sealed;
    }

    /** @throws Refusal hit.settled; forbidden for a confirmed one, unless a senior clears it */
    public void clear(Caller person, ClearReason why, boolean senior, Instant at) {
        if (state == HitState.CLEARED) {
            throw Refusal.conflict("hit.settled");
        }
        if (state == HitState.CONFIRMED && !senior) {
            throw Refusal.forbidden();
        }
        close(HitState.CLEARED, person, at);
        reason = why;
    }

    /** @throws Refusal hit.settled, for one that is confirmed already */
    public void confirm(Caller person, Instant at) {
        if (state == HitState.CONFIRMED) {
            throw Refusal.conflict("hit.settled");
        }
        close(HitState.CONFIRMED, person, at);
        reason = null;
    }

    private void close(HitState how, Caller person, Instant at) {
        state = how;
        remembered = false;
        closedBy = person.actor();
        closedName = person.name();
        closedAt = at;
    }

    /** Somebody has said before that this entry is another one. */
    public void remember(ScreeningHit earlier) {
        state = HitState.CLEARED;
        remembered = true;
        reason = earlier.reason;
        closedBy = earlier.closedBy;
        closedName = earlier.closedName;
        closedAt = earlier.closedAt;
    }

    /** Whether it is about the same entry, whatever the list says of it today; of several owners each is told by what was asked. */
    public boolean isOf(Entry entry, Subject asked, String facts) {
        boolean oneOfMany = asked == Subject.OWNER && !factsHash.equals(facts);
        return listId.equals(entry.list()) && entryId.equals(entry.number()) && subject == asked && !oneOfMany;
    }

    /** Whether it was asked by the same facts, and the entry says the same of who it is. */
    public boolean isSame(Entry entry, String facts) {
        return entryHash.equals(entry.hash()) && factsHash.equals(facts);
    }

    /** @param hash of what says who the entry is */
    public record Entry(String list, String version, String number, String hash) {
        public Entry {
            Objects.requireNonNull(hash);
        }
    }

    public String id() {
        return id;
    }

    public String caseId() {
        return caseId;
    }

    public String listId() {
        return listId;
    }

    public Subject subject() {
        return subject;
    }

    public int score() {
        return score;
    }

    public boolean isStrong() {
        return "STRONG".equals(level);
    }

    public HitState state() {
        return state;
    }

    public @Nullable ClearReason reason() {
        return reason;
    }

    public boolean isRemembered() {
        return remembered;
    }

    public byte[] content() {
        return content;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public @Nullable String closedName() {
        return closedName;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
