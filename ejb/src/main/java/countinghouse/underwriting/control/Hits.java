package countinghouse.underwriting.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.underwriting.ScreeningHits.HitState;
import countinghouse.underwriting.ScreeningHits.Standing;
import countinghouse.underwriting.control.Screening.Answer;
import countinghouse.underwriting.control.Screening.Found;
import countinghouse.underwriting.entity.ScreeningHit;
import countinghouse.underwriting.entity.ScreeningHit.Entry;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.ScreeningMatch;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hits of a case. What is found once more is no new hit: a confirmed one stays confirmed, one that was cleared for the same facts and the same
 * entry stays cleared, also in another application of the merchant. One that is not found any more stays what it is: a person has to say so.
 */
@Stateless
public class Hits {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Cases cases;

    @Inject
    private HitSeals seals;

    @Inject
    private CaseTrail trail;

    @Inject
    private Clock clock;

    /** @return how the case stands then */
    public Standing keep(Caller caller, String caseId, Answer answer) {
        cases.lock(caller, caseId);
        List<ScreeningHit> known = ofCase(caller, caseId);
        long news = answer.found().stream()
                .filter(found -> keep(caller, caseId, found, answer, known))
                .count();
        if (news > 0) {
            trail.hit(caller, caseId, "found", Map.of("hits", Long.toString(news)));
        }
        return standing(caller, caseId);
    }

    /** @return whether a person has to look at it who had not to look before */
    private boolean keep(Caller caller, String caseId, Found found, Answer answer, List<ScreeningHit> known) {
        Entry entry = entry(found.match(), answer);
        String facts = found.asked().factsHash();
        List<ScreeningHit> same = known.stream()
                .filter(hit -> hit.isOf(entry, found.asked().role(), facts))
                .toList();
        boolean settled = same.stream()
                .anyMatch(hit -> hit.state() == HitState.CONFIRMED
                        || hit.state() == HitState.CLEARED && hit.isSame(entry, facts));
        if (settled) {
            return false;
        }
        Optional<ScreeningHit> open =
                same.stream().filter(hit -> hit.state() == HitState.OPEN).findFirst();
        ScreeningHit hit = open.orElseGet(() -> new ScreeningHit(Ids.next("hit"), caseId, clock.instant()));
        ScreeningMatch match = found.match();
        hit.found(
                entry,
                found.asked().role(),
                facts,
                (int) Math.round(match.score() * 100),
                match.level() == ScreeningMatch.Level.STRONG);
        HitContent content = HitContent.of(found, answer.list(entry.list()));
        seals.seal(caller, hit, content);
        if (open.isPresent()) {
            return false;
        }
        earlier(caller, entry, facts).ifPresent(before -> {
            hit.remember(before);
            seals.seal(caller, hit, content.noted(seals.open(caller, before).note()));
        });
        tenants.bind(caller).persist(hit);
        return hit.state() == HitState.OPEN;
    }

    /** In another application of the same merchant. */
    private Optional<ScreeningHit> earlier(Caller caller, Entry entry, String facts) {
        return tenants.bind(caller)
                .createNamedQuery("ScreeningHit.cleared", ScreeningHit.class)
                .setParameter("facts", facts)
                .setParameter("list", entry.list())
                .setParameter("entry", entry.number())
                .setParameter("hash", entry.hash())
                .setParameter("state", HitState.CLEARED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Entry entry(ScreeningMatch match, Answer answer) {
        ListedEntity entity = match.entity();
        return new Entry(entity.listId(), answer.list(entity.listId()).id(), entity.entryId(), entity.identityHash());
    }

    public List<ScreeningHit> ofCase(Caller caller, String caseId) {
        return tenants.bind(caller)
                .createNamedQuery("ScreeningHit.ofCase", ScreeningHit.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** @throws Refusal not-found, also for another case's */
    public ScreeningHit find(Caller caller, String caseId, String hitId) {
        ScreeningHit hit = tenants.bind(caller).find(ScreeningHit.class, hitId);
        if (hit == null || !hit.caseId().equals(caseId)) {
            throw Refusal.notFound("hit");
        }
        return hit;
    }

    public Standing standing(Caller caller, String caseId) {
        List<HitState> states =
                ofCase(caller, caseId).stream().map(ScreeningHit::state).toList();
        return new Standing(
                count(states, HitState.OPEN), count(states, HitState.CONFIRMED), count(states, HitState.CLEARED));
    }

    private static int count(List<HitState> states, HitState which) {
        return (int) states.stream().filter(state -> state == which).count();
    }

    /** @throws Refusal case.open-hits: a hit is cleared by itself, with its reason, and not by passing the check over it */
    public void requireNone(Caller caller, String caseId) {
        Standing standing = standing(caller, caseId);
        if (standing.open() + standing.confirmed() > 0) {
            throw Refusal.conflict("case.open-hits");
        }
    }
}
