package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Requests to messages, over the link, and answers to outcomes. */
final class HostGateway implements Connector {
    private static final String NOT_SENDABLE = "not-sendable";

    private final HostLink link;
    private final Requests requests;

    HostGateway(HostLink link, Requests requests) {
        this.link = link;
        this.requests = requests;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.MERCHANT_CODE, Capability.CONSUMER_CODE));
    }

    @Override
    public boolean isConnected() {
        return link.isUp();
    }

    @Override
    public Authorisation authorise(AuthorisationRequest request) {
        if (!(request.instrument() instanceof PresentedCard)) {
            return new Authorisation.Unknown(false, "not-supported");
        }
        return ask(
                () -> requests.authorisation(request),
                Answers::authorisation,
                unanswered -> new Authorisation.Unknown(unanswered.sent(), unanswered.why()),
                new Authorisation.Unknown(false, NOT_SENDABLE));
    }

    @Override
    public Effect capture(CaptureRequest request) {
        return effect(() -> requests.capture(request));
    }

    @Override
    public Effect cancel(CancelRequest request) {
        return effect(() -> requests.cancellation(request));
    }

    @Override
    public Effect refund(RefundRequest request) {
        return effect(() -> requests.refund(request));
    }

    private Effect effect(Supplier<IsoMessage> writing) {
        return ask(
                writing,
                Answers::effect,
                unanswered -> new Effect.Unknown(unanswered.sent(), unanswered.why()),
                new Effect.Refused("", NOT_SENDABLE));
    }

    @Override
    public Reversal reverse(ReversalRequest request) {
        return ask(
                () -> requests.reversal(request),
                (message, answer) -> Answers.reversal(answer),
                unanswered -> new Reversal.Unknown(unanswered.why()),
                new Reversal.Refused("", NOT_SENDABLE));
    }

    @Override
    public Inquiry inquire(InquiryRequest request) {
        return ask(
                () -> requests.inquiry(request),
                Answers::inquiry,
                unanswered -> new Inquiry.Unknown(unanswered.why()),
                new Inquiry.Unknown(NOT_SENDABLE));
    }

    private <T> T ask(
            Supplier<IsoMessage> writing,
            BiFunction<IsoMessage, IsoMessage, T> reading,
            Function<Exchange.Unanswered, T> silent,
            T unwritable) {
        IsoMessage message;
        try {
            message = writing.get();
        } catch (IllegalArgumentException e) {
            return unwritable;
        }
        return switch (link.exchange(message)) {
            case Exchange.Answered(IsoMessage answer) -> reading.apply(message, answer);
            case Exchange.Unanswered unanswered -> silent.apply(unanswered);
        };
    }

    @Override
    public void close() {
        link.close();
    }
}
