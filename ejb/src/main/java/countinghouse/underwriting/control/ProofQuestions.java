package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.gateway.CardAnswer;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.FaceFrame;
import countinghouse.underwriting.gateway.FacePose;
import countinghouse.underwriting.gateway.FaceQuery;
import countinghouse.underwriting.gateway.VerifiedCard;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What shows an applicant to be the person of the document, as questions and answers of checks. */
@Stateless
public class ProofQuestions {
    /** Who answers what no provider was asked. */
    static final String OURSELVES = "Countinghouse";

    @Inject
    private Facts facts;

    @Inject
    private Checks checks;

    @Inject
    private CardBook book;

    @Inject
    private Documents documents;

    /** The provider's answer, kept since the card was entered. A card in the name of another person than is stated now is looked at. */
    public CheckAnswer card(Caller caller, String checkId) {
        String caseId = checks.find(caller, checkId).caseId();
        String session = given(facts.section(caller, caseId, FactSection.CardOrFace.class))
                .cardSession();
        CardTry entered = given(book.of(caller, caseId).of(session));
        CardAnswer answer = entered.answer();
        if (answer == null) {
            throw new IllegalStateException("a card was stated that nobody has answered for");
        }
        CheckAnswer said = answer.check();
        Map<String, String> evidence = new HashMap<>(said.evidence());
        evidence.put("reason", answer.reason().name());
        VerifiedCard card = answer.card();
        if (card != null) {
            evidence.put("card", card.brand() + " •••• " + card.lastFour());
            evidence.put("issuerCountry", card.issuerCountry());
        }
        String name =
                given(facts.section(caller, caseId, FactSection.Person.class)).fullName();
        boolean same = name.equals(entered.holderName());
        if (!same) {
            evidence.put("statedName", "CHANGED");
        }
        boolean pass = said.outcome() == CheckAnswer.Outcome.PASS;
        CheckAnswer.Outcome outcome = pass && !same ? CheckAnswer.Outcome.UNCLEAR : said.outcome();
        return new CheckAnswer(outcome, said.provider(), said.providerReference(), said.score(), evidence);
    }

    /** @throws countinghouse.kernel.Refusal when one of the pictures is none, such as a document given as PDF */
    public FaceQuery face(Caller caller, String checkId) {
        String caseId = checks.find(caller, checkId).caseId();
        FactSection.Person person = given(facts.section(caller, caseId, FactSection.Person.class));
        FactSection.IdentityDocument document =
                given(facts.section(caller, caseId, FactSection.IdentityDocument.class));
        FactSection.CardOrFace proof = given(facts.section(caller, caseId, FactSection.CardOrFace.class));
        List<FaceFrame> frames = proof.frames().stream()
                .map(frame -> new FaceFrame(FacePose.valueOf(frame.asked()), photograph(caller, frame.documentId())))
                .toList();
        return new FaceQuery(
                checkId, person.documentNumber(), person.fullName(), photograph(caller, document.documentId()), frames);
    }

    private byte[] photograph(Caller caller, String documentId) {
        return documents.photograph(caller, documentId);
    }

    private static <T> T given(Optional<T> section) {
        return section.orElseThrow(
                () -> new IllegalStateException("a check was requested before its facts were given"));
    }
}
