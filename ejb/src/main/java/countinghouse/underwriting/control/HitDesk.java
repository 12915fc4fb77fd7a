package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.ScreeningHits.ClearHit;
import countinghouse.underwriting.ScreeningHits.HitView;
import countinghouse.underwriting.control.Screening.Answer;
import countinghouse.underwriting.entity.ScreeningHit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** One hit before a person: cleared or confirmed, and the check follows. */
@Stateless
public class HitDesk {
    @Inject
    private Hits hits;

    @Inject
    private HitSeals seals;

    @Inject
    private ScreeningChecks checks;

    @Inject
    private CaseTrail trail;

    @Inject
    private Clock clock;

    public HitView view(Caller person, ScreeningHit hit) {
        return seals.view(person, hit);
    }

    /** What was found and what it means for the check are one change: nobody may approve between the two. */
    public void again(Caller system, String caseId, Answer answer) {
        checks.again(system, caseId, ScreeningVerdict.of(hits.keep(system, caseId, answer), answer));
    }

    public void clear(Caller person, ScreeningHit hit, ClearHit command) {
        String why = Why.of(command.note(), "hit.why");
        hit.clear(person, command.reason(), person.may(Permission.CASE_DECIDE_HIGH), clock.instant());
        settle(person, hit, why);
        trail.hit(
                person,
                hit.caseId(),
                "cleared",
                Map.of("hit", hit.id(), "reason", command.reason().name()));
    }

    public void confirm(Caller person, ScreeningHit hit, String note) {
        String why = Why.of(note, "hit.why");
        hit.confirm(person, clock.instant());
        settle(person, hit, why);
        trail.hit(person, hit.caseId(), "confirmed", Map.of("hit", hit.id()));
    }

    private void settle(Caller person, ScreeningHit hit, String why) {
        seals.seal(person, hit, seals.open(person, hit).noted(why));
        checks.follow(person, hit.caseId(), hits.standing(person, hit.caseId()));
    }
}
