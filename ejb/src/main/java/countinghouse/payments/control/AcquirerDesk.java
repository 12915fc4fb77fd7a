package countinghouse.payments.control;

import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.Payments.Card;
import countinghouse.payments.Payments.Requested;
import countinghouse.payments.gateway.AcquirerGateway;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.TransactionReference;
import countinghouse.platform.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Talks to the acquirer, never inside a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AcquirerDesk {
    private static final Logger LOG = Logger.getLogger(AcquirerDesk.class.getName());

    /** ISO 8583: issuer or switch inoperative. What surely never left us is an answer, too: nothing was taken. */
    static final String INOPERATIVE = "91";

    @Inject
    private AcquirerGateway gateway;

    public PaymentOutcome purchase(Caller caller, Requested requested) {
        try {
            return outcome(gateway.authorise(message(caller, requested)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "acquirer: purchase " + requested.paymentId() + " failed on our side", e);
            return new PaymentOutcome.Unknown("failure");
        }
    }

    public Reversal reverse(ReversalRequest request) {
        return gateway.reverse(request);
    }

    private static AuthorisationRequest message(Caller caller, Requested requested) {
        var command = requested.command();
        Card card = command.card();
        return new AuthorisationRequest(
                new TransactionReference(requested.paymentId(), requested.trace(), requested.at()),
                AcceptorNumbers.of(caller.tenant(), command.terminalId()),
                command.amount(),
                new PresentedCard(card.token(), card.entryMode(), card.chipData()),
                true);
    }

    private static PaymentOutcome outcome(Authorisation answer) {
        return switch (answer) {
            case Authorisation.Approved a ->
                new PaymentOutcome.Approved(
                        a.authorisationCode(),
                        a.rrn(),
                        a.card().scheme(),
                        a.card().product(),
                        a.card().bin(),
                        a.card().lastFour());
            case Authorisation.Pending _ -> new PaymentOutcome.Unknown("pending");
            case Authorisation.Declined d -> new PaymentOutcome.Declined(d.responseCode());
            case Authorisation.Unknown u when !u.sent() -> new PaymentOutcome.Declined(INOPERATIVE);
            case Authorisation.Unknown u -> new PaymentOutcome.Unknown(u.why());
        };
    }
}
