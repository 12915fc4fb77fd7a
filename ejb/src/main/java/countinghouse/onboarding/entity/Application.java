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
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/**
 * One application: DRAFT → SUBMITTED → VERIFYING → IN_REVIEW → APPROVED | DECLINED; WITHDRAWN before a decision. The edges stand in
 * {@link ApplicationTransition}; the facts are underwriting's.
 */
@Entity
@Table(name = "application")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = "Application.own", query = "select a from Application a")
public class Application {
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

    /** @throws Refusal application.state, once it is sent */
    public void edit(Instant at) {
        if (state != ApplicationState.DRAFT) {
            throw Refusal.conflict("application.state");
        }
        savedAt = at;
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

    public void submitted(Instant at) {
        submittedAt = at;
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
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

    public Instant savedAt() {
        return savedAt;
    }
}
