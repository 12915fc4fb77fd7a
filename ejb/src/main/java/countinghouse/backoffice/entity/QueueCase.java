package countinghouse.backoffice.entity;

import countinghouse.backoffice.Backoffice.QueueRow;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Rating;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case as the queue lists it. */
@Entity
@IdClass(RowKey.class)
@Table(name = "backoffice_case")
@NamedQuery(
        name = "QueueCase.list",
        query =
                "select c from QueueCase c where c.stage in (:stage, :orStage, :orThird) and (:owner = '' or c.ownerId = :owner)"
                        + " and (:unclaimed = false or c.ownerId is null)"
                        + " and (c.merchant like :text or c.number like :text) order by c.dueAt, c.submittedAt")
@NamedQuery(
        name = "QueueCase.audited",
        query = "select c from QueueCase c where c.merchant like :text escape '!' or c.number like :text escape '!'"
                + " order by c.merchant, c.number")
@NamedQuery(name = "QueueCase.tenant", query = "select c.tenantId from QueueCase c where c.id = :id")
@NamedQuery(name = "QueueCase.ofTenant", query = "select c from QueueCase c where c.tenantId = :tenant")
@NamedQuery(
        name = "QueueCase.count",
        query = "select count(c) from QueueCase c where c.stage = :stage and (:owner = '' or c.ownerId = :owner)"
                + " and (:unclaimed = false or c.ownerId is null)")
@NamedQuery(
        name = "QueueCase.overdue",
        query = "select count(c) from QueueCase c where c.stage = 'IN_REVIEW' and c.dueAt < :now")
@NamedQuery(name = "QueueCase.decidedSince", query = "select count(c) from QueueCase c where c.decidedAt >= :since")
@NamedQuery(
        name = "QueueCase.minutes",
        query = "select c.decisionMinutes from QueueCase c where c.decidedAt >= :since order by c.decisionMinutes")
public class QueueCase {
    /** The promise: eight hours from submission. Working hours and pauses come with the queue's own issue. */
    private static final Duration PROMISE = Duration.ofHours(8);

    @Id
    private String id;

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    private String number;
    private String merchant;
    private String country;
    private String kind;
    private String mcc;
    private String currency;

    @Column(name = "monthly_volume_minor")
    private long monthlyVolume;

    private @Nullable Integer score;
    private @Nullable String level;
    private String stage = "SUBMITTED";

    @Column(name = "owner_id")
    private @Nullable String ownerId;

    @Column(name = "owner_name")
    private @Nullable String ownerName;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_minutes")
    private @Nullable Long decisionMinutes;

    protected QueueCase() {}

    public QueueCase(String id, String tenantId, String number, Instant submittedAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.number = number;
        this.submittedAt = submittedAt;
        this.dueAt = submittedAt.plus(PROMISE);
    }

    public QueueCase of(FactSection.Business business, String inCountry, String inCurrency) {
        merchant = business.tradingName();
        kind = business.kind();
        mcc = business.mcc();
        monthlyVolume = business.monthlyVolume();
        country = inCountry;
        currency = inCurrency;
        return this;
    }

    public void queued(@Nullable Rating rating) {
        stage = "IN_REVIEW";
        if (rating != null) {
            score = rating.score();
            level = rating.level().name();
        }
    }

    public void owned(String id, String name) {
        ownerId = id.isEmpty() ? null : id;
        ownerName = id.isEmpty() ? null : name;
    }

    public void ended(String how, Instant at) {
        stage = how;
        decidedAt = at;
        decisionMinutes = Duration.between(submittedAt, at).toMinutes();
    }

    public String tenantId() {
        return tenantId;
    }

    public QueueRow row() {
        return new QueueRow(
                id,
                number,
                merchant,
                country,
                kind,
                mcc,
                currency,
                monthlyVolume,
                score,
                level,
                stage,
                ownerId,
                ownerName,
                submittedAt,
                dueAt);
    }
}
