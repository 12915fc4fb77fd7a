package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.CaseView.DecisionState;
import countinghouse.underwriting.Decisions.Decide;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** One decision: by the owner alone where the tables allow it, else proposed and confirmed by a second person. */
@ApplicationScoped
public class Deciding {
    @Inject
    private Cases cases;

    @Inject
    private Approvable approvable;

    @Inject
    private CallDue calls;

    @Inject
    private DecisionLog log;

    @Inject
    private CaseTrail trail;

    @Inject
    private Clock clock;

    public void decide(Caller person, String caseId, Decide command) {
        requireReasons(command);
        UnderwritingCase file = cases.lock(person, caseId);
        file.requireDecider(person);
        Optional<Advice> advice = CaseReader.advice(file);
        if (command.outcome() == Outcome.APPROVE) {
            approvable.require(person, caseId, command.override());
        }
        Terms terms = Terms.of(person, command, advice);
        log.propose(person, caseId, Decided.of(command, terms.conditions(), terms.changed(), person.name()));
        if (terms.loosened() || needsSecond(command, advice)) {
            file.propose(person);
            trail.proposed(person, caseId, command, terms);
            return;
        }
        close(person, file, command.outcome());
        trail.decided(person, caseId, command, terms);
    }

    public void confirm(Caller second, String caseId) {
        UnderwritingCase file = cases.lock(second, caseId);
        Instant now = clock.instant();
        file.confirm(second, now);
        var proposal = log.last(second, caseId).orElseThrow();
        if (proposal.outcome() == Outcome.APPROVE) {
            approvable.require(second, caseId, proposal.override());
        }
        log.close(second, caseId, DecisionState.CONFIRMED);
        if (proposal.outcome() == Outcome.DECLINE) {
            file.declinedBy(proposal.proposedById());
        }
        calls.supersede(second, caseId);
        trail.confirmed(second, caseId, proposal.outcome());
    }

    public void sendBack(Caller second, String caseId) {
        cases.lock(second, caseId).sendBack(second);
        log.close(second, caseId, DecisionState.SENT_BACK);
        trail.sentBack(second, caseId);
    }

    private void close(Caller person, UnderwritingCase file, Outcome outcome) {
        log.close(person, file.id(), DecisionState.CONFIRMED);
        if (outcome == Outcome.REQUEST) {
            file.request(person);
            return;
        }
        file.decide(person, clock.instant());
        if (outcome == Outcome.DECLINE) {
            file.declinedBy(person.actor());
        }
        calls.supersede(person, file.id());
    }

    /** A case that no table has looked at is nobody's to decide alone. */
    private static boolean needsSecond(Decide command, Optional<Advice> advice) {
        return switch (command.outcome()) {
            case REQUEST -> false;
            case DECLINE -> advice.map(Advice::secondForDecline).orElse(true);
            case APPROVE ->
                command.override() != null
                        || advice.map(Advice::secondForApproval).orElse(true);
        };
    }

    private static void requireReasons(Decide command) {
        String override = command.override() == null ? "" : command.override();
        if (Math.max(command.note().length(), override.length()) > DecisionsBean.LONGEST_NOTE) {
            throw Refusal.invalid("case.note-missing");
        }
        if (command.outcome() == Outcome.DECLINE && command.reasons().isEmpty()) {
            throw Refusal.invalid("case.reason-missing");
        }
        if (command.outcome() == Outcome.REQUEST && command.items().isEmpty()) {
            throw Refusal.invalid("case.items-missing");
        }
    }
}
