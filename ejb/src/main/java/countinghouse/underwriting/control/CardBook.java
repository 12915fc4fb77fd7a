package countinghouse.underwriting.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.PersonProofs;
import countinghouse.underwriting.entity.UnderwritingCase;
import countinghouse.underwriting.gateway.CardAnswer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The card tries of a case, one transaction each; what is asked of the provider is asked between them. */
@Stateless
public class CardBook {
    @Inject
    private Cases cases;

    @Inject
    private Facts facts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    CardTries read(Caller caller, String caseId) {
        return facts.section(caller, caseId, CardTries.class).orElse(CardTries.none());
    }

    public CardTries of(Caller caller, String caseId) {
        cases.find(caller, caseId);
        return read(caller, caseId);
    }

    /**
     * The try that is under way for the person as stated, else a new one.
     *
     * @throws Refusal proof.person-first, proof.card-tries, case.closed
     */
    public CardTry begin(Caller applicant, String caseId) {
        UnderwritingCase file = cases.lock(applicant, caseId); // two tabs: the second gets the try of the first
        if (!file.takesFacts()) {
            throw Refusal.conflict("case.closed");
        }
        String name = facts.section(applicant, caseId, FactSection.Person.class)
                .map(FactSection.Person::fullName)
                .orElseThrow(() -> Refusal.conflict("proof.person-first"));
        CardTries tries = read(applicant, caseId);
        Optional<CardTry> underWay = tries.last()
                .filter(t -> t.isOpen(clock.instant()) && t.holderName().equals(name));
        if (underWay.isPresent()) {
            return underWay.get();
        }
        if (tries.failed() >= PersonProofs.CARD_TRIES) {
            throw Refusal.conflict("proof.card-tries");
        }
        CardTry fresh = new CardTry(Ids.next("crd"), name, null, null, null);
        facts.keep(applicant, caseId, tries.with(fresh));
        audit.record(applicant, "card.opened", caseId, Map.of());
        return fresh;
    }

    public void opened(Caller applicant, String caseId, CardTry of, String session, Instant until) {
        cases.lock(applicant, caseId);
        facts.keep(applicant, caseId, read(applicant, caseId).instead(of.opened(session, until)));
    }

    /** The same answer twice changes nothing. */
    public void answered(Caller caller, String caseId, String session, CardAnswer answer) {
        cases.lock(caller, caseId);
        CardTries tries = read(caller, caseId);
        tries.of(session).filter(t -> t.answer() == null).ifPresent(t -> {
            facts.keep(caller, caseId, tries.instead(t.answered(answer)));
            audit.record(
                    caller,
                    "card.answered",
                    caseId,
                    Map.of("reason", answer.reason().name()));
        });
    }
}
