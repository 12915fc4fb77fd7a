package countinghouse.underwriting.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CaseEscalated;
import countinghouse.underwriting.CaseProposed;
import countinghouse.underwriting.CaseQueued;
import countinghouse.underwriting.CaseSentBack;
import countinghouse.underwriting.CaseWaiting;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.ScreeningHitsChanged;
import countinghouse.underwriting.Underwriting.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of a case: to the audit trail, and to the contexts above. */
@ApplicationScoped
public class CaseTrail {
    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    /** The section's name only: what was stated is sealed and stays so. */
    public void stated(Caller caller, String caseId, FactSection section) {
        audit.record(
                caller,
                "fact.stated",
                caseId,
                Map.of("section", section.getClass().getSimpleName()));
    }

    public void rated(Caller caller, String caseId, Rating rating) {
        Map<String, String> details = Map.of(
                "score",
                Integer.toString(rating.score()),
                "level",
                rating.level().name(),
                "table",
                rating.tableVersion());
        audit.record(caller, "case.rated", caseId, details);
    }

    public void queued(Caller caller, String caseId, @Nullable Rating rating) {
        audit.record(caller, "case.queued", caseId, Map.of());
        outbox.publish(
                caller,
                rating == null
                        ? new CaseQueued(caseId, null, null)
                        : new CaseQueued(caseId, rating.score(), rating.level().name()));
    }

    public void claimed(Caller caller, String caseId) {
        audit.record(caller, "case.claimed", caseId, Map.of());
        outbox.publish(caller, new CaseClaimed(caseId, caller.actor(), caller.name()));
    }

    /** @param personId the new owner; empty for nobody */
    public void assigned(Caller caller, String caseId, String personId, String name) {
        audit.record(caller, "case.assigned", caseId, Map.of("person", personId));
        outbox.publish(caller, new CaseClaimed(caseId, personId, name));
    }

    public void released(Caller caller, String caseId) {
        audit.record(caller, "case.released", caseId, Map.of());
        outbox.publish(caller, new CaseClaimed(caseId, "", ""));
    }

    public void proposed(Caller caller, String caseId, Decide command, Terms terms) {
        audit.record(caller, "case.proposed", caseId, words(command, terms));
        outbox.publish(caller, new CaseProposed(caseId));
    }

    public void confirmed(Caller caller, String caseId, Outcome outcome) {
        audit.record(caller, "case.confirmed", caseId, Map.of("outcome", outcome.name()));
        outbox.publish(caller, new CaseDecided(caseId, outcome));
    }

    public void sentBack(Caller caller, String caseId) {
        audit.record(caller, "case.sent-back", caseId, Map.of());
        outbox.publish(caller, new CaseSentBack(caseId));
    }

    public void waiting(Caller caller, String caseId) {
        audit.record(caller, "case.waiting", caseId, Map.of());
        outbox.publish(caller, new CaseWaiting(caseId));
    }

    public void escalated(Caller caller, String caseId) {
        audit.record(caller, "case.escalated", caseId, Map.of());
        outbox.publish(caller, new CaseEscalated(caseId));
    }

    public void noted(Caller caller, String caseId) {
        audit.record(caller, "case.noted", caseId, Map.of());
    }

    public void advised(Caller caller, String caseId, Advice advice) {
        audit.record(
                caller,
                "case.advised",
                caseId,
                Map.of(
                        "authority",
                        advice.authorityRule(),
                        "terms",
                        advice.termsRule(),
                        "tables",
                        advice.tableVersion()));
    }

    public void decided(Caller caller, String caseId, Decide command, Terms terms) {
        audit.record(caller, "case.decided", caseId, words(command, terms));
        outbox.publish(caller, new CaseDecided(caseId, command.outcome()));
    }

    /** @param how found, cleared or confirmed; the words of it are not for the merchant, see {@code Trail} */
    public void hit(Caller caller, String caseId, String how, Map<String, String> details) {
        audit.record(caller, "screening.hit-" + how, caseId, details);
        outbox.publish(caller, new ScreeningHitsChanged(caseId));
    }

    /** Codes only: what a person wrote may say anything. */
    private static Map<String, String> words(Decide command, Terms terms) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("outcome", command.outcome().name());
        details.put("reasons", command.reasons().toString());
        details.put("override", Boolean.toString(command.override() != null));
        terms.differences().forEach((what, change) -> details.put("terms." + what, change));
        return details;
    }
}
