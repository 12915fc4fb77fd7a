package countinghouse.gateways.wallet;

import countinghouse.gateways.http.NoAnswer;
import countinghouse.gateways.http.Reply;
import countinghouse.gateways.wallet.WalletAnswer.State;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.ConsumerCode;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.MerchantCode;
import countinghouse.payments.gateway.Notice;
import countinghouse.payments.gateway.Operation;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.payments.gateway.SignedNotice;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Payments to documents, and documents to outcomes. A payment that waits is pending; what is not signed or not complete is unknown. */
final class WalletConnector implements Connector {
    private static final String NOT_SUPPORTED = "not-supported";
    private static final String MALFORMED = "malformed-answer";
    private static final Map<String, String> CODES = Map.of("insufficient-funds", "51", "over-the-limit", "61");

    private final WalletClient client;
    private final CodeMaker codes;
    private final int secondsToPay;

    WalletConnector(WalletClient client, CodeMaker codes, int secondsToPay) {
        this.client = client;
        this.codes = codes;
        this.secondsToPay = secondsToPay;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.MERCHANT_CODE,
                Capability.CONSUMER_CODE,
                Capability.CANCEL,
                Capability.REFUND,
                Capability.PARTIAL_REFUND,
                Capability.REVERSE,
                Capability.INQUIRE);
    }

    /** There is no line to keep: each question makes its own. */
    @Override
    public boolean isConnected() {
        return true;
    }

    private static Map<String, Object> document(Sent sent) {
        Map<String, Object> document = new HashMap<>();
        document.put("merchant", sent.acceptor().merchantId());
        document.put("terminal", sent.acceptor().terminalId());
        document.put("reference", sent.reference().paymentId());
        document.put("amount", sent.amount().minor());
        document.put("currency", sent.amount().currency());
        document.put("passback", sent.acceptor().passback());
        return document;
    }

    @Override
    public Authorisation authorise(AuthorisationRequest request) {
        Map<String, Object> document = document(request.sent());
        document.put("seconds", secondsToPay);
        switch (request.instrument()) {
            case ConsumerCode consumer -> document.put("code", consumer.code());
            case MerchantCode _ -> document.put("code", "");
            default -> {
                return new Authorisation.Unknown(false, NOT_SUPPORTED);
            }
        }
        if (!request.captureNow()) {
            return new Authorisation.Unknown(false, NOT_SUPPORTED);
        }
        return switch (client.post("/v1/pay", document)) {
            case WalletCall.Unanswered(boolean sent, String why) -> new Authorisation.Unknown(sent, why);
            case WalletCall.Answered(Reply reply) -> authorisation(request, reply);
        };
    }

    private Authorisation authorisation(AuthorisationRequest request, Reply reply) {
        try {
            if (reply.status() == 409) {
                return new Authorisation.Declined("94", "duplicate-reference");
            }
            if (!reply.success()) {
                return reply.refused()
                        ? new Authorisation.Declined("30", "format-error")
                        : new Authorisation.Unknown(true, "host-error");
            }
            WalletAnswer answer = WalletAnswer.of(reply);
            if (!answer.amount().equals(request.amount())) {
                return new Authorisation.Unknown(true, MALFORMED);
            }
            return switch (answer.state()) {
                case PAID -> answer.approval();
                case WAITING ->
                    new Authorisation.Pending(
                            request.instrument() instanceof MerchantCode shop
                                    ? codes.payload(answer.id(), request, shop)
                                    : "",
                            answer.expiresAt());
                case DECLINED ->
                    new Authorisation.Declined(CODES.getOrDefault(answer.reason(), "05"), reason(answer.reason()));
                case EXPIRED, CANCELLED, REVERSED -> new Authorisation.Declined("94", "duplicate-reference");
                case REFUNDED -> new Authorisation.Unknown(true, MALFORMED);
            };
        } catch (NoAnswer | IllegalArgumentException e) {
            return new Authorisation.Unknown(true, MALFORMED);
        }
    }

    private static String reason(String told) {
        return told.matches("[a-z-]{1,40}") ? told : "declined";
    }

    /** What a wallet takes it takes at once. */
    @Override
    public Effect capture(CaptureRequest request) {
        return new Effect.Refused("", NOT_SUPPORTED);
    }

    @Override
    public Effect cancel(CancelRequest request) {
        return effect("/v1/cancel", document(request.original()), Set.of(State.CANCELLED, State.REVERSED));
    }

    @Override
    public Effect refund(RefundRequest request) {
        Map<String, Object> document = document(request.sent());
        document.put("payment", request.captured().reference().paymentId());
        return effect("/v1/refund", document, Set.of(State.REFUNDED));
    }

    private Effect effect(String path, Map<String, Object> document, Set<State> done) {
        return switch (client.post(path, document)) {
            case WalletCall.Unanswered(boolean sent, String why) -> new Effect.Unknown(sent, why);
            case WalletCall.Answered(Reply reply) -> {
                try {
                    yield effect(reply, done);
                } catch (NoAnswer e) {
                    yield new Effect.Unknown(true, MALFORMED);
                }
            }
        };
    }

    private static Effect effect(Reply reply, Set<State> done) throws NoAnswer {
        if (reply.status() == 404) {
            return new Effect.NotFound();
        }
        if (reply.status() / 100 == 4) {
            String reason = reason(reply.text("code"));
            return new Effect.Refused(CODES.getOrDefault(reason, "12"), reason);
        }
        if (!reply.success()) {
            return new Effect.Unknown(true, "host-error");
        }
        WalletAnswer answer = WalletAnswer.of(reply);
        return done.contains(answer.state())
                ? new Effect.Done(answer.id())
                : new Effect.Refused("12", "invalid-transaction");
    }

    /** Of a payment: given up or back. A refund is final. */
    @Override
    public Reversal reverse(ReversalRequest request) {
        if (request.original().operation() != Operation.PURCHASE) {
            return new Reversal.Refused("", NOT_SUPPORTED);
        }
        Map<String, Object> document = document(request.original());
        document.put("reversal", true);
        return switch (effect("/v1/cancel", document, Set.of(State.CANCELLED, State.REVERSED))) {
            case Effect.Done done -> new Reversal.Reversed(done.rrn());
            case Effect.NotFound _ -> new Reversal.NotFound();
            case Effect.Refused(String code, String reason) -> new Reversal.Refused(code, reason);
            case Effect.Unknown unknown -> new Reversal.Unknown(unknown.why());
        };
    }

    @Override
    public Inquiry inquire(InquiryRequest request) {
        return switch (client.post("/v1/query", document(request.original()))) {
            case WalletCall.Unanswered unanswered -> new Inquiry.Unknown(unanswered.why());
            case WalletCall.Answered(Reply reply) -> {
                try {
                    yield inquiry(reply);
                } catch (NoAnswer e) {
                    yield new Inquiry.Unknown(MALFORMED);
                }
            }
        };
    }

    private static Inquiry inquiry(Reply reply) throws NoAnswer {
        if (reply.status() == 404) {
            return new Inquiry.NotFound();
        }
        if (!reply.success()) {
            return new Inquiry.Unknown("host-error");
        }
        WalletAnswer answer = WalletAnswer.of(reply);
        Inquiry.State state = switch (answer.state()) {
            case WAITING -> Inquiry.State.PENDING;
            case PAID -> Inquiry.State.CAPTURED;
            case DECLINED -> Inquiry.State.DECLINED;
            case EXPIRED -> Inquiry.State.EXPIRED;
            case CANCELLED -> Inquiry.State.CANCELLED;
            case REVERSED -> Inquiry.State.REVERSED;
            case REFUNDED -> Inquiry.State.REFUNDED;
        };
        String code = state == Inquiry.State.DECLINED ? CODES.getOrDefault(answer.reason(), "05") : "00";
        return new Inquiry.Known(
                state, answer.amount(), code, state == Inquiry.State.CAPTURED ? answer.approval() : null);
    }

    @Override
    public Optional<Notice> notice(SignedNotice signed) {
        return client.notice(signed);
    }

    @Override
    public void close() {
        client.close();
    }
}
