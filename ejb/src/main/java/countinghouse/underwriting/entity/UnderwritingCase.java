package countinghouse.underwriting.entity;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.underwriting.CaseView.CaseState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * The case of one application: COLLECTING facts → CHECKING → IN_REVIEW by a person → DECIDED, by way of PROPOSED where a second person has to
 * confirm; back to COLLECTING while the applicant owes something. One person owns it at a time; only the owner decides.
 */
@Entity
@Table(name = "underwriting_case")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "UnderwritingCase.children",
        query = "select c from UnderwritingCase c where c.parentId = :parent and c.leftAt is null order by c.id")
public class UnderwritingCase {
    @Id
    private String id;

    @Version
    private long version;

    private String number;
    private String country;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.COLLECTING;

    /** Who filed it; null for cases from before it was written down whose application is gone. */
    @Column(name = "applicant_id")
    private @Nullable String applicantId;

    @Column(name = "owner_id")
    private @Nullable String ownerId;

    @Column(name = "owner_name")
    private @Nullable String ownerName;

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    private @Nullable String rating;
    private @Nullable String advice;

    /** Whoever declined it; an appeal goes to somebody else. */
    @Column(name = "declined_by")
    private @Nullable String declinedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    /** The company's case, when this one is of a person of it. */
    @Column(name = "parent_id")
    private @Nullable String parentId;

    /** Since when the person belongs to the company no more. */
    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    protected UnderwritingCase() {}

    /** The case of a person of this company. */
    public UnderwritingCase child(String childId) {
        UnderwritingCase child = new UnderwritingCase(childId, number, country, String.valueOf(applicantId));
        child.parentId = id;
        return child;
    }

    public void leave(Instant at) {
        leftAt = at;
    }

    public @Nullable String parentId() {
        return parentId;
    }

    public UnderwritingCase(String id, String number, String country, String applicantId) {
        this.id = id;
        this.applicantId = applicantId;
        this.number = number;
        this.country = country;
    }

    public void check() {
        if (state == CaseState.COLLECTING) {
            state = CaseState.CHECKING;
        }
    }

    /** A decided case comes back by an appeal only, which {@link #declinedBy} is known for. */
    public void queue(Instant at) {
        if (state == CaseState.DECIDED && declinedBy == null) {
            throw Refusal.conflict("case.decided");
        }
        decidedAt = null;
        state = CaseState.IN_REVIEW;
        queuedAt = at;
    }

    public void claim(Caller person) {
        require(CaseState.IN_REVIEW);
        requireOther(person);
        if (person.actor().equals(declinedBy)) {
            throw Refusal.conflict("case.decided-before");
        }
        if (ownerId != null && !ownerId.equals(person.actor())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "case.claimed-by", Map.of("name", String.valueOf(ownerName)));
        }
        ownerId = person.actor();
        ownerName = person.name();
    }

    public void release(Caller person) {
        require(CaseState.IN_REVIEW);
        requireOwner(person);
        ownerId = null;
        ownerName = null;
    }

    /** Neither who gives it nor who gets it may have to do with it. */
    public void assign(Caller senior, String person, String name) {
        require(CaseState.IN_REVIEW);
        requireOther(senior);
        if (person.equals(applicantId)) {
            throw Refusal.conflict("case.own");
        }
        if (person.equals(declinedBy)) {
            throw Refusal.conflict("case.decided-before");
        }
        ownerId = person;
        ownerName = name;
    }

    public void giveBack(Caller senior) {
        require(CaseState.IN_REVIEW);
        requireOther(senior);
        ownerId = null;
        ownerName = null;
    }

    /** The owner decides, and nothing more is to be said. */
    public void decide(Caller person, Instant at) {
        requireDecider(person);
        state = CaseState.DECIDED;
        decidedAt = at;
    }

    /** The owner proposes; a second person has the last word. */
    public void propose(Caller person) {
        requireDecider(person);
        state = CaseState.PROPOSED;
    }

    /** @throws Refusal case.not-proposed, case.second-person */
    public void confirm(Caller second, Instant at) {
        requireSecond(second);
        state = CaseState.DECIDED;
        decidedAt = at;
    }

    /** @throws Refusal case.not-proposed, case.second-person */
    public void sendBack(Caller second) {
        requireSecond(second);
        state = CaseState.IN_REVIEW;
    }

    /** The owner asks the applicant, and stays the owner. */
    public void request(Caller person) {
        requireDecider(person);
        state = CaseState.COLLECTING;
    }

    /** Facts may be stated again, whatever was going on. */
    public void collect() {
        if (state == CaseState.DECIDED) {
            throw Refusal.conflict("case.decided");
        }
        state = CaseState.COLLECTING;
    }

    public void declinedBy(String person) {
        declinedBy = person;
        ownerId = null;
        ownerName = null;
    }

    public void requireDecider(Caller person) {
        require(CaseState.IN_REVIEW);
        requireOwner(person);
        requireOther(person);
    }

    /** Hits that come after the decision, or while it waits for a second person, are anybody's but the applicant's. */
    public void requireScreener(Caller person) {
        if (state == CaseState.DECIDED || state == CaseState.PROPOSED) {
            requireOther(person);
        } else {
            requireDecider(person);
        }
    }

    private void requireSecond(Caller second) {
        if (state != CaseState.PROPOSED) {
            throw Refusal.conflict("case.not-proposed");
        }
        requireOther(second);
        if (second.actor().equals(ownerId)) {
            throw Refusal.conflict("case.second-person");
        }
    }

    private void require(CaseState needed) {
        if (state != needed) {
            throw Refusal.conflict(state == CaseState.DECIDED ? "case.decided" : "case.state");
        }
    }

    /** The person counts, not the role: who filed it may have become an underwriter since. */
    private void requireOther(Caller person) {
        if (person.actor().equals(applicantId)) {
            throw Refusal.conflict("case.own");
        }
    }

    private void requireOwner(Caller person) {
        if (!person.actor().equals(ownerId)) {
            throw Refusal.conflict("case.not-claimed");
        }
    }

    public void rate(String ratingJson) {
        rating = ratingJson;
    }

    public boolean takesFacts() {
        return state == CaseState.COLLECTING;
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String country() {
        return country;
    }

    public CaseState state() {
        return state;
    }

    public @Nullable String ownerId() {
        return ownerId;
    }

    public @Nullable String ownerName() {
        return ownerName;
    }

    public @Nullable Instant queuedAt() {
        return queuedAt;
    }

    public @Nullable String rating() {
        return rating;
    }

    public void advise(String adviceJson) {
        advice = adviceJson;
    }

    public @Nullable String advice() {
        return advice;
    }
}
