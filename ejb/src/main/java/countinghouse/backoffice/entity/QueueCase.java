package countinghouse.backoffice.entity;

import countinghouse.backoffice.Backoffice.LookAlike;
import countinghouse.backoffice.Backoffice.QueueRow;
import countinghouse.underwriting.DeclineReason;
import countinghouse.underwriting.FactSection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case as the queue lists it. */
@Entity
@IdClass(RowKey.class)
@Table(name = "backoffice_case")
@NamedQuery(name = "QueueCase.list", query = QueueCase.FILTERED + " order by c.dueAt, c.submittedAt")
@NamedQuery(name = "QueueCase.byNewest", query = QueueCase.FILTERED + " order by c.submittedAt desc, c.id")
@NamedQuery(name = "QueueCase.byVolume", query = QueueCase.FILTERED + " order by c.monthlyVolume desc, c.dueAt")
@NamedQuery(name = "QueueCase.byRisk", query = QueueCase.FILTERED + " order by c.score desc, c.dueAt")
@NamedQuery(name = "QueueCase.found", query = "select count(c) from QueueCase c where " + QueueCase.FILTER)
@NamedQuery(
        name = "QueueCase.tally",
        query = "select c.stage, c.country, c.level, c.ownerId, count(c) from QueueCase c"
                + " where c.stage in ('SUBMITTED', 'IN_REVIEW', 'PROPOSED', 'WAITING')"
                + " group by c.stage, c.country, c.level, c.ownerId")
@NamedQuery(
        name = "QueueCase.audited",
        query = "select c from QueueCase c where c.merchant like :text escape '!' or c.number like :text escape '!'"
                + " order by c.merchant, c.number")
@NamedQuery(name = "QueueCase.tenant", query = "select c.tenantId from QueueCase c where c.id = :id")
@NamedQuery(name = "QueueCase.after", query = "select c.id, c.tenantId from QueueCase c where c.id > :id order by c.id")
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
@NamedQuery(
        name = "QueueCase.decidedIn",
        query = "select count(c) from QueueCase c where c.country = :country and c.decidedAt >= :since"
                + " and c.stage in ('APPROVE', 'DECLINE')")
@NamedQuery(
        name = "QueueCase.minutesIn",
        query = "select c.decisionMinutes from QueueCase c where c.country = :country and c.decidedAt >= :since"
                + " and c.stage in ('APPROVE', 'DECLINE') order by c.decisionMinutes")
public class QueueCase {
    static final String FILTER =
            "c.stage in (:stage1, :stage2, :stage3, :stage4) and (:owner = '' or c.ownerId = :owner)"
                    + " and (:unclaimed = false or c.ownerId is null)"
                    + " and (:country = '' or c.country = :country) and (:level = '' or c.level = :level)"
                    + " and (c.merchant like :text or c.number like :text)";

    static final String FILTERED = "select c from QueueCase c where " + FILTER;

    /** The promise: eight hours from submission, not counting the time that the applicant takes. */
    public static final Duration PROMISE = Duration.ofHours(8);

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

    /** Since when it waits for the applicant; its clock stands still. */
    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    private boolean escalated;
    private boolean appeal;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_minutes")
    private @Nullable Long decisionMinutes;

    /** How many other applications are of the same person, business, account or card; as it was found when it was checked. */
    @Column(name = "look_alikes")
    private int lookAlikes;

    /** How many of those that share anything were declined. */
    @Column(name = "declined_alikes")
    private int declinedAlikes;

    /** Codes, with commas between them. */
    @Column(name = "decline_reasons")
    private String declineReasons = "";

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

    /** What it was rated before stays when nobody has rated it again. A company's people may have been waited for until now. */
    public void queued(@Nullable Integer rated, @Nullable String risk, Instant at) {
        goesOn(at);
        stage = "IN_REVIEW";
        if (rated != null) {
            score = rated;
            level = risk;
        }
    }

    public void waits(Instant at) {
        if (pausedAt == null) {
            pausedAt = at;
        }
        stage = "WAITING";
    }

    /** A link that is mailed while the case is decided on changes nothing. */
    public void waitsForPeople(Instant at) {
        if (stage.equals("SUBMITTED")) {
            waits(at);
        }
    }

    /** The time that it stood still is given back. */
    public void goesOn(Instant at) {
        if (pausedAt != null) {
            dueAt = dueAt.plus(Duration.between(pausedAt, at));
            pausedAt = null;
        }
        stage = "SUBMITTED";
    }

    public void proposed() {
        stage = "PROPOSED";
    }

    public void sentBack() {
        stage = "IN_REVIEW";
    }

    public void escalated() {
        escalated = true;
    }

    /** A new promise begins, for somebody else. */
    public void appealed(Instant at) {
        appeal = true;
        dueAt = at.plus(PROMISE);
        decidedAt = null;
        decisionMinutes = null;
        stage = "SUBMITTED";
        owned("", "");
    }

    public void owned(String id, String name) {
        ownerId = id.isEmpty() ? null : id;
        ownerName = id.isEmpty() ? null : name;
    }

    public void ended(String how, Instant at) {
        goesOn(at);
        stage = how;
        decidedAt = at;
        decisionMinutes =
                Duration.between(dueAt.minus(PROMISE), at).toMinutes(); // what stood still was added to when it is due
    }

    public void resembles(int others, int declined) {
        lookAlikes = others;
        declinedAlikes = declined;
    }

    public void declinedFor(List<DeclineReason> reasons) {
        declineReasons = reasons.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** @param shared what another case shares with this one */
    public LookAlike alike(List<String> shared) {
        List<String> reasons = declineReasons.isEmpty() ? List.of() : List.of(declineReasons.split(","));
        return new LookAlike(id, number, merchant, country, stage, submittedAt, decidedAt, reasons, shared);
    }

    public boolean isApproved() {
        return stage.equals("APPROVE");
    }

    /** From the submission, or the appeal, to the decision, less what the applicant took; null before. */
    public @Nullable Long decisionMinutes() {
        return decisionMinutes;
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
                dueAt,
                pausedAt,
                escalated,
                appeal,
                lookAlikes,
                declinedAlikes);
    }
}
