package countinghouse.onboarding.entity;

import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.onboarding.RequirementState;
import countinghouse.platform.InsertAfter;
import countinghouse.underwriting.RequirementReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One thing that an application owes; its edges stand in {@link RequirementTransition}. */
@Entity
@InsertAfter(Application.class)
@Table(name = "requirement")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = "RequirementRow.all",
        query = "select r from RequirementRow r where r.needed = true order by r.place")
@NamedQuery(name = "RequirementRow.code", query = "select r from RequirementRow r where r.code = :code")
public class RequirementRow {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "application_id")
    private String applicationId;

    private String code;
    private int place;

    @Enumerated(EnumType.STRING)
    private RequirementState state = RequirementState.DUE;

    @Enumerated(EnumType.STRING)
    private @Nullable RequirementReason reason;

    private @Nullable String note;

    /** Asked for again, and open to the applicant until the application is sent again. */
    private boolean asked;

    private int rejections;

    /** Whether such an applicant owes it; what was given before the kind of applicant changed is kept. */
    private boolean needed = true;

    @Column(name = "waived_by")
    private @Nullable String waivedBy;

    @Column(name = "waived_why")
    private @Nullable String waivedWhy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected RequirementRow() {}

    public RequirementRow(String id, String applicationId, String code, int place, Instant at) {
        this.id = id;
        this.applicationId = applicationId;
        this.code = code;
        this.place = place;
        this.changedAt = at;
    }

    /** Moves along an edge. What was wrong stays readable until it is accepted. */
    public void move(RequirementTransition transition, Instant at) {
        state = transition.from(state);
        changedAt = at;
        if (transition == RequirementTransition.ACCEPT) {
            reason = null;
            note = null;
        }
    }

    public void reject(RequirementReason why, @Nullable String words, Instant at) {
        move(RequirementTransition.REJECT, at);
        reason = why;
        note = words;
        asked = true;
        if (why != RequirementReason.OWN_CORRECTION && why != RequirementReason.AGREEMENT_VOID) {
            rejections++;
        }
    }

    /** Asked of the applicant at this place from now on, or not any more. */
    public void need(boolean owed, int at) {
        needed = owed;
        place = at;
    }

    /** Comes up while the application is with the applicant, so it can be given at once. */
    public void open() {
        asked = true;
    }

    /** What was given does not suffice any more. */
    public void lack(Instant at) {
        if (state == RequirementState.PENDING) {
            move(asked ? RequirementTransition.LACK_AGAIN : RequirementTransition.LACK, at);
        }
    }

    public void waive(String by, String why, Instant at) {
        move(RequirementTransition.WAIVE, at);
        waivedBy = by;
        waivedWhy = why;
        asked = false;
    }

    /** The application was sent again. */
    public void closed() {
        asked = false;
    }

    public boolean asked() {
        return asked;
    }

    /** How often it was not accepted. */
    public int rejections() {
        return rejections;
    }

    public int place() {
        return place;
    }

    public String code() {
        return code;
    }

    public RequirementState state() {
        return state;
    }

    public Requirement view() {
        return new Requirement(code, state, reason, note, asked, waivedBy, waivedWhy);
    }
}
