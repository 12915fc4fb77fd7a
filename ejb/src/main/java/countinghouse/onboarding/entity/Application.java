package countinghouse.onboarding.entity;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.TerminalChoice;
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
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * One application: DRAFT → SUBMITTED → VERIFYING → IN_REVIEW → APPROVED | DECLINED; ACTION_REQUIRED while the applicant owes something,
 * APPEALED once after a decline, WITHDRAWN by the applicant, EXPIRED by a timer. The edges stand in
 * {@link ApplicationTransition}; the facts are underwriting's.
 */
@Entity
@Table(name = "application")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "Application.own", query = "select a from Application a")
public class Application {
    public static final Duration APPEAL_TIME = Duration.ofDays(30);

    @Id
    private String id;

    @Version
    private long version;

    private String number;
    private String applicant;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.DRAFT;

    @Column(name = "terminal_model")
    private @Nullable String terminalModel;

    @Column(name = "terminal_quantity")
    private int terminalQuantity;

    @Column(name = "agreement_version")
    private @Nullable String agreementVersion;

    @Column(name = "agreement_accepted_at")
    private @Nullable Instant agreementAcceptedAt;

    @Column(name = "agreement_accepted_by")
    private @Nullable String agreementAcceptedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    /** Until when what was asked for is waited for. */
    @Column(name = "answer_due_at")
    private @Nullable Instant answerDueAt;

    @Column(name = "declined_at")
    private @Nullable Instant declinedAt;

    @Column(name = "appealed_at")
    private @Nullable Instant appealedAt;

    private @Nullable String appeal;

    protected Application() {}

    public Application(String id, String number, String applicant, Instant at) {
        this.id = id;
        this.number = number;
        this.applicant = applicant;
        this.savedAt = at;
    }

    public void move(ApplicationTransition transition) {
        state = transition.from(state);
    }

    /** @throws Refusal application.state, unless it is the applicant's turn */
    public void edit(Instant at) {
        if (state != ApplicationState.DRAFT && state != ApplicationState.ACTION_REQUIRED) {
            throw Refusal.conflict("application.state");
        }
        savedAt = at;
    }

    public void answerBy(@Nullable Instant due) {
        answerDueAt = due;
    }

    public void declined(Instant at) {
        declinedAt = at;
    }

    /** Once, and within {@link #APPEAL_TIME} of the decision. */
    public boolean appealable(Instant now) {
        return state == ApplicationState.DECLINED
                && appealedAt == null
                && declinedAt != null
                && now.isBefore(declinedAt.plus(APPEAL_TIME));
    }

    /** @throws Refusal application.no-appeal, when it was used or its time has passed */
    public void appeal(String grounds, Instant at) {
        if (!appealable(at)) {
            throw Refusal.conflict("application.no-appeal");
        }
        move(ApplicationTransition.APPEAL);
        appeal = grounds;
        appealedAt = at;
    }

    public void choose(TerminalChoice choice) {
        terminalModel = choice.modelCode();
        terminalQuantity = choice.quantity();
    }

    public void accept(String agreement, String person, Instant at) {
        agreementVersion = agreement;
        agreementAcceptedBy = person;
        agreementAcceptedAt = at;
    }

    /** What was signed is not what is stated any more. */
    public void unaccept() {
        agreementVersion = null;
        agreementAcceptedBy = null;
        agreementAcceptedAt = null;
    }

    public void submitted(Instant at) {
        submittedAt = at;
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** Whoever began it. */
    public String applicantId() {
        return applicant;
    }

    public ApplicationState state() {
        return state;
    }

    public @Nullable TerminalChoice terminal() {
        return terminalModel == null ? null : new TerminalChoice(terminalModel, terminalQuantity);
    }

    public @Nullable String agreementVersion() {
        return agreementVersion;
    }

    public @Nullable Instant agreementAcceptedAt() {
        return agreementAcceptedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant answerDueAt() {
        return answerDueAt;
    }

    public @Nullable String appeal() {
        return appeal;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
