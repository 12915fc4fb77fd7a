package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.payments.gateway.AcquirerGateway;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.PurchaseRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;

/** Requests to messages, over the link, and answers to outcomes. */
final class HostGateway implements AcquirerGateway {
    private final HostLink link;
    private final Requests requests;

    HostGateway(HostLink link, Requests requests) {
        this.link = link;
        this.requests = requests;
    }

    @Override
    public Authorisation purchase(PurchaseRequest request) {
        IsoMessage message;
        try {
            message = requests.purchase(request);
        } catch (IllegalArgumentException e) {
            return new Authorisation.Unknown(false, "not-sendable");
        }
        return switch (link.exchange(message)) {
            case Exchange.Answered(IsoMessage answer) -> Answers.authorisation(message, answer);
            case Exchange.Unanswered(boolean sent, String why) -> new Authorisation.Unknown(sent, why);
        };
    }

    @Override
    public Reversal reverse(ReversalRequest request) {
        IsoMessage message;
        try {
            message = requests.reversal(request);
        } catch (IllegalArgumentException e) {
            return new Reversal.Refused("", "not-sendable");
        }
        return switch (link.exchange(message)) {
            case Exchange.Answered(IsoMessage answer) -> Answers.reversal(answer);
            case Exchange.Unanswered(boolean sent, String why) -> new Reversal.Unknown(why);
        };
    }
}
