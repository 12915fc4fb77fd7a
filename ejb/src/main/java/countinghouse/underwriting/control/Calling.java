package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.underwriting.CallOutcome;
import countinghouse.underwriting.CallPurpose;
import countinghouse.underwriting.CallState;
import countinghouse.underwriting.CaseCalls.CallAttempt;
import countinghouse.underwriting.CorrectableFact;
import countinghouse.underwriting.CorrectionView.Change;
import countinghouse.underwriting.entity.CaseCall;
import countinghouse.underwriting.entity.CaseCorrection;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call: opened, tried, closed; and what was told in it proposed. */
@ApplicationScoped
public class Calling {
    static final Duration FARTHEST_CALL_BACK = Duration.ofDays(30);
    private static final int LONGEST_QUESTION = 500;

    @Inject
    private CallBook calls;

    @Inject
    private CorrectionBook corrections;

    @Inject
    private CallTrail trail;

    @Inject
    private Clock clock;

    public String open(Caller person, String caseId, CallPurpose purpose, String question) {
        if (question.length() > LONGEST_QUESTION) {
            throw Refusal.invalid("call.question");
        }
        if (calls.open(person, caseId).isPresent()) {
            throw Refusal.conflict("call.open");
        }
        CaseCall call = calls.add(person, caseId, purpose, question.strip());
        trail.opened(person, call);
        return call.id();
    }

    public void attempt(Caller person, CaseCall call, CallAttempt attempt) {
        boolean ofPerson = corrections.stated(person, call.caseId()).person() != null;
        boolean asked = !calls.question(person, call).isEmpty();
        if (!call.purpose().script(ofPerson, asked).containsAll(attempt.said())) {
            throw Refusal.invalid("call.line");
        }
        if (attempt.note().length() > DecisionsBean.LONGEST_NOTE) {
            throw Refusal.invalid("call.note");
        }
        Instant now = clock.instant();
        requireTime(attempt.outcome(), attempt.callBackAt(), now);
        call.tried(person, attempt.outcome(), attempt.callBackAt(), now);
        calls.add(person, call, attempt);
        trail.made(person, call, attempt);
    }

    static void requireTime(CallOutcome outcome, @Nullable Instant back, Instant now) {
        boolean fits = outcome == CallOutcome.CALL_BACK
                ? back != null && back.isAfter(now) && back.isBefore(now.plus(FARTHEST_CALL_BACK))
                : back == null;
        if (!fits) {
            throw Refusal.invalid("call.back-when");
        }
    }

    public void cancel(Caller person, CaseCall call) {
        call.cancel(person, clock.instant());
        trail.closed(person, call, "cancelled");
    }

    /** Refused here where the applicant would be refused, so that nobody is asked to agree to what cannot be. */
    public String propose(Caller person, UnderwritingCase file, CaseCall call, Map<CorrectableFact, String> values) {
        if (call.state() != CallState.REACHED) {
            throw Refusal.conflict("call.not-reached");
        }
        if (corrections.open(person, file.id()).isPresent()) {
            throw Refusal.conflict("correction.open");
        }
        Corrected stated = corrections.stated(person, file.id());
        List<Change> changes = stated.changes(values);
        if (changes.isEmpty()) {
            throw Refusal.invalid("correction.nothing");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        stated.with(changes).forEach(section -> FactRules.check(section, file.country(), today));
        CaseCorrection correction = corrections.add(person, call, changes);
        trail.proposed(person, correction, changes);
        return correction.id();
    }
}
