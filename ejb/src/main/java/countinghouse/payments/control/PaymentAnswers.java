package countinghouse.payments.control;

import countinghouse.payments.control.AcquirerDesk.Finding;
import countinghouse.payments.control.ReversalSteps.Next;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Asks the acquirer about a purchase, or for it back, outside of any transaction, and has its answer booked. A job and a person may do so at
 * once; the transaction that comes second is done again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentAnswers {
    @Inject
    private AcquirerDesk acquirer;

    @Inject
    private ReversalSteps steps;

    @Inject
    private WhenWell whenWell;

    private static String connector(Sent original) {
        return original.acceptor().connector();
    }

    /** Whichever is its turn, for the job. @throws countinghouse.platform.NotNow while its connector's line is not well */
    public void ask(Caller caller, String paymentId) {
        switch (WholeTransaction.run(() -> steps.next(caller, paymentId))) {
            case Next.Nothing() -> {
                // Somebody else was faster.
            }
            case Next.NotNow(String connector) -> throw whenWell.notNow(connector);
            case Next.Inquire(InquiryRequest request) ->
                whenWell.orPutOff(connector(request.original()), () -> inquire(caller, paymentId, request));
            case Next.Reverse(ReversalRequest request) ->
                whenWell.orPutOff(connector(request.original()), () -> reverse(caller, paymentId, request));
        }
    }

    /** What a person asks for, whatever was tried before. */
    public void inquireNow(Caller caller, String paymentId) {
        WholeTransaction.run(() -> steps.question(caller, paymentId))
                .ifPresent(request -> inquire(caller, paymentId, request));
    }

    /** What a person asks for: no inquiry goes before it. */
    public void reverseNow(Caller caller, String paymentId) {
        WholeTransaction.run(() -> steps.begin(caller, paymentId))
                .ifPresent(request -> reverse(caller, paymentId, request));
    }

    private void inquire(Caller caller, String paymentId, InquiryRequest request) {
        switch (acquirer.inquire(request)) {
            case Finding.Found found -> {
                if (!WholeTransaction.run(() -> steps.found(caller, paymentId, found.outcome()))) {
                    throw new StillUnknown(paymentId, ReversalSteps.NOT_REVERSED);
                }
            }
            case Finding.Nothing() -> reverseNow(caller, paymentId);
            case Finding.Waiting() -> {
                if (!waitsOn(caller, paymentId)) {
                    reverseNow(caller, paymentId);
                }
            }
            case Finding.Unknown unknown -> {
                if (!waitsOn(caller, paymentId)) {
                    unanswered(caller, paymentId, unknown.why());
                }
            }
        }
    }

    private void reverse(Caller caller, String paymentId, ReversalRequest request) {
        switch (acquirer.reverse(request)) {
            case Reversal.Reversed _, Reversal.NotFound _ ->
                WholeTransaction.run(() -> steps.reversed(caller, paymentId));
            case Reversal.Refused refused ->
                WholeTransaction.run(() -> steps.refer(caller, paymentId, "refused-" + refused.responseCode()));
            case Reversal.Unknown unknown -> unanswered(caller, paymentId, unknown.why());
        }
    }

    private boolean waitsOn(Caller caller, String paymentId) {
        return WholeTransaction.run(() -> steps.waitsOn(caller, paymentId));
    }

    private void unanswered(Caller caller, String paymentId, String why) {
        WholeTransaction.run(() -> steps.tried(caller, paymentId, why));
        throw new StillUnknown(paymentId, why);
    }
}
