package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Settings;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.PersonProofs;
import countinghouse.underwriting.gateway.CardAnswer;
import countinghouse.underwriting.gateway.CardPage;
import countinghouse.underwriting.gateway.CardPageRequest;
import countinghouse.underwriting.gateway.CardVerifier;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import countinghouse.underwriting.gateway.VerifiedCard;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Opens the card verifier's page between two transactions, and has its result asked for. */
@Stateless
@Local(PersonProofs.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonProofsBean implements PersonProofs {
    @Inject
    private CardBook book;

    @Inject
    private CardVerifier verifier;

    @Inject
    private CardErrand errand;

    @Inject
    private Clock clock;

    @Override
    public List<CardTryView> cardTries(Caller applicant, String caseId) {
        applicant.require(Permission.APPLICATION_READ);
        return book.of(applicant, caseId).tries().stream().map(this::view).toList();
    }

    @Override
    public URI openCard(Caller applicant, String caseId, String language) {
        applicant.require(Permission.APPLICATION_EDIT);
        CardTry begun = book.begin(applicant, caseId);
        try {
            CardPage page = verifier.open(new CardPageRequest(begun.id(), begun.holderName(), language, origin()));
            book.opened(applicant, caseId, begun, page.session(), page.expiresAt());
            return page.page();
        } catch (ProviderUnavailable e) {
            throw Refusal.unavailable("proof.card-unavailable");
        }
    }

    @Override
    public void askCard(Caller applicant, String caseId) {
        applicant.require(Permission.APPLICATION_EDIT);
        errand.send(applicant, caseId);
    }

    private CardTryView view(CardTry t) {
        CardAnswer answer = t.answer();
        String session = t.session() == null ? "" : t.session();
        if (answer == null) {
            CheckState state = t.isOpen(clock.instant()) ? CheckState.REQUESTED : CheckState.ERROR;
            return new CardTryView(session, state, null, "", "");
        }
        CheckState state = switch (answer.check().outcome()) {
            case PASS -> CheckState.PASSED;
            case FAIL -> CheckState.FAILED;
            case UNCLEAR -> CheckState.REVIEW;
        };
        VerifiedCard card = answer.card();
        String reason = answer.reason().name();
        return card == null
                ? new CardTryView(session, state, reason, "", "")
                : new CardTryView(session, state, reason, card.brand(), card.lastFour());
    }

    /** Of our pages: scheme, host and port. */
    private static String origin() {
        URI own = URI.create(Settings.required("PUBLIC_URL"));
        return own.getScheme() + "://" + own.getRawAuthority();
    }
}
