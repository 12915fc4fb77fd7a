package countinghouse.payments.control;

import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.Payments.Means;
import countinghouse.payments.Payments.Requested;
import countinghouse.payments.Payments.StoredCard;
import countinghouse.payments.Region;
import countinghouse.payments.gateway.AcquirerGateway;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.ConnectorHealth;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.Operation;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.RouteQuery;
import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Talks to the acquirer, never inside a transaction. What fails on our side is an answer that nobody knows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AcquirerDesk {
    private static final Logger LOG = Logger.getLogger(AcquirerDesk.class.getName());

    /** ISO 8583: issuer or switch inoperative. What surely never left us is an answer, too: nothing was taken. */
    private static final String INOPERATIVE = "91";

    /** A payment is not asked for later than this: its answer would come after the reversal. */
    private static final Duration LATEST = Duration.ofSeconds(30);

    /** ISO 8583: what a removed card is answered with, without asking anybody. */
    private static final String NO_SUCH_CARD = "14";

    /** ISO 8583: unable to locate the record. */
    private static final String NOT_LOCATED = "25";

    private static final String FAILED_HERE = "failure";

    @Inject
    private AcquirerGateway gateway;

    @Inject
    private Instruments instruments;

    @Inject
    private Clock clock;

    @Inject
    private Rerouting rerouting;

    /** What is to be done with a payment that the acquirer has authorised or captured. */
    public sealed interface Deed {
        record Capture(CaptureRequest request) implements Deed {}

        record Cancel(CancelRequest request) implements Deed {}

        record Refund(RefundRequest request) implements Deed {}
    }

    /**
     * @param id of the instruction or refund
     * @param repeated whether it may have been sent before
     */
    public record ToTell(String id, Deed deed, boolean repeated) {
        String connector() {
            return switch (deed) {
                case Deed.Capture(CaptureRequest request) ->
                    request.authorisation().acceptor().connector();
                case Deed.Cancel(CancelRequest request) ->
                    request.original().acceptor().connector();
                case Deed.Refund(RefundRequest request) ->
                    request.captured().acceptor().connector();
            };
        }

        ToTell again() {
            return new ToTell(id, deed, true);
        }
    }

    /** What came of it. */
    public sealed interface Told {
        /** @param rrn the acquirer's reference */
        record Done(String rrn) implements Told {}

        record Refused(String code) implements Told {}

        record Unknown(String why) implements Told {}
    }

    /** What the acquirer knows of a purchase. */
    public sealed interface Finding {
        /** @param outcome never Unknown */
        record Found(PaymentOutcome outcome) implements Finding {}

        /** It has never seen it. */
        record Nothing() implements Finding {}

        /** Its customer has yet to act. */
        record Waiting() implements Finding {}

        record Unknown(String why) implements Finding {}
    }

    /** Where such a payment goes now; the gateway knows that without asking anybody. */
    public String route(Caller caller, Means means) {
        return gateway.route(new RouteQuery(caller.tenant(), Instruments.kind(means)));
    }

    /** Whether it tells what became of a message; without a name it is the first connector. Known without asking anybody, too. */
    public boolean canBeAsked(String connector) {
        return named(connector)
                .filter(one -> one.capabilities().contains(Capability.INQUIRE))
                .isPresent();
    }

    private Optional<ConnectorHealth> named(String connector) {
        return gateway.health().stream()
                .filter(one -> connector.isEmpty() || one.name().equals(connector))
                .findFirst();
    }

    /** @param capture whether it is captured in the same step */
    public PaymentOutcome ask(Caller caller, Requested requested, boolean capture) {
        if (clock.instant().isAfter(requested.at().plus(LATEST))) {
            return new PaymentOutcome.Declined(INOPERATIVE);
        }
        try {
            Instrument instrument = instruments.of(caller, requested.command());
            if (instrument == null) {
                return new PaymentOutcome.Declined(NO_SUCH_CARD);
            }
            Requested sent = requested;
            Authorisation answer = gateway.authorise(Messages.authorisation(caller, sent, instrument, capture));
            Set<String> without = new HashSet<>();
            while (isSurelyUnsent(answer)) {
                without.add(sent.connector());
                Optional<Requested> next = elsewhere(caller, sent, instrument, without);
                if (next.isEmpty()) {
                    break;
                }
                sent = next.get();
                answer = gateway.authorise(Messages.authorisation(caller, sent, instrument, capture));
            }
            return outcome(answer);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "acquirer: " + requested.paymentId() + " failed on our side", e);
            return new PaymentOutcome.Unknown(FAILED_HERE);
        }
    }

    private static boolean isSurelyUnsent(Authorisation answer) {
        return answer instanceof Authorisation.Unknown unknown && !unknown.sent();
    }

    /**
     * What never left us goes to the route's next connector, whose name is stored first, so that whoever comes after a crash asks there.
     *
     * @return empty when there is none, when the card is kept where it was asked, or when somebody has made an end of the payment
     */
    private Optional<Requested> elsewhere(Caller caller, Requested unsent, Instrument instrument, Set<String> without) {
        if (unsent.connector().isEmpty() || unsent.command().means() instanceof StoredCard) {
            return Optional.empty();
        }
        String next = gateway.route(new RouteQuery(caller.tenant(), instrument, without));
        return !next.isEmpty() && WholeTransaction.run(() -> rerouting.goes(caller, unsent, next))
                ? Optional.of(unsent.to(next))
                : Optional.empty();
    }

    private static PaymentOutcome outcome(Authorisation answer) {
        return switch (answer) {
            case Authorisation.Approved approved -> approved(approved);
            case Authorisation.Declined d -> new PaymentOutcome.Declined(d.responseCode());
            case Authorisation.Pending(String payload, Instant until) -> new PaymentOutcome.Waiting(payload, until);
            case Authorisation.Unknown u when !u.sent() -> new PaymentOutcome.Declined(INOPERATIVE);
            case Authorisation.Unknown u -> new PaymentOutcome.Unknown(u.why());
        };
    }

    private static PaymentOutcome.Approved approved(Authorisation.Approved a) {
        Authorisation.KeptCard kept = a.kept();
        return new PaymentOutcome.Approved(
                a.authorisationCode(),
                a.rrn(),
                a.card().scheme(),
                a.card().product(),
                a.card().bin(),
                a.card().lastFour(),
                Region.valueOf(a.card().region()),
                kept == null ? null : new PaymentOutcome.Kept(kept.token(), kept.expires()));
    }

    public Told tell(ToTell toTell) {
        try {
            Effect effect = switch (toTell.deed()) {
                case Deed.Capture(CaptureRequest request) -> gateway.capture(request);
                case Deed.Cancel(CancelRequest request) -> gateway.cancel(request);
                case Deed.Refund(RefundRequest request) -> gateway.refund(request);
            };
            return told(effect, toTell.repeated());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "acquirer: " + toTell.id() + " failed on our side", e);
            return new Told.Unknown(FAILED_HERE);
        }
    }

    /** What did not leave us now may have left us before. */
    private static Told told(Effect effect, boolean repeated) {
        return switch (effect) {
            case Effect.Done(String rrn) -> new Told.Done(rrn);
            case Effect.NotFound() -> new Told.Refused(NOT_LOCATED);
            case Effect.Refused r -> new Told.Refused(r.responseCode().isEmpty() ? r.reason() : r.responseCode());
            case Effect.Unknown u when !u.sent() && !repeated -> new Told.Refused(INOPERATIVE);
            case Effect.Unknown u -> new Told.Unknown(u.why());
        };
    }

    /** Whether it is worth while to follow up an old message now. */
    public boolean takesFollowUp(String connector) {
        return gateway.takesFollowUp(connector);
    }

    /** Whether messages to it are likely to be answered. */
    public boolean isWell(String connector) {
        return gateway.isWell(connector);
    }

    /** Whether messages to it have failed in a row, and none has been answered since. */
    public boolean hasOpenCircuit(String connector) {
        return named(connector)
                .filter(one -> one.circuit() != ConnectorHealth.Circuit.CLOSED)
                .isPresent();
    }

    public Reversal reverse(ReversalRequest request) {
        return gateway.reverse(request);
    }

    public Finding inquire(InquiryRequest request) {
        return switch (gateway.inquire(request)) {
            case Inquiry.Known known -> found(known, request);
            case Inquiry.NotFound() -> new Finding.Nothing();
            case Inquiry.Unknown(String why) -> new Finding.Unknown(why);
        };
    }

    private static Finding found(Inquiry.Known known, InquiryRequest request) {
        boolean atOnce = request.original().operation() == Operation.PURCHASE;
        return switch (known.state()) {
            case DECLINED -> new Finding.Found(new PaymentOutcome.Declined(known.responseCode()));
            case REVERSED, CANCELLED, EXPIRED -> new Finding.Found(new PaymentOutcome.Reversed());
            case AUTHORISED -> atOnce ? new Finding.Unknown("only-held") : there(known, request);
            case CAPTURED -> atOnce ? there(known, request) : new Finding.Unknown("captured");
            case PENDING -> new Finding.Waiting();
            case REFUNDED -> new Finding.Unknown("refunded");
        };
    }

    /** Another amount than ours is a person's to look at. */
    private static Finding there(Inquiry.Known known, InquiryRequest request) {
        Authorisation.Approved approval = known.approval();
        boolean same = known.amount().equals(request.original().amount());
        return approval != null && same
                ? new Finding.Found(approved(approval))
                : new Finding.Unknown(same ? "no-approval" : "other-amount");
    }
}
