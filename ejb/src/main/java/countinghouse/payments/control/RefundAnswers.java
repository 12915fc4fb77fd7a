package countinghouse.payments.control;

import countinghouse.payments.Doubts.Resolution;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.payments.control.AcquirerDesk.Told;
import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Asks the acquirer for a refund, outside of any transaction, and has its answer booked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundAnswers {
    @Inject
    private AcquirerDesk acquirer;

    @Inject
    private RefundSteps steps;

    @Inject
    private WhenWell whenWell;

    /** Once more, the same as before. @throws StillUnknown without an answer */
    public void askAgain(Caller caller, String refundId) {
        steps.again(caller, refundId).ifPresent(toTell -> toTheEnd(caller, toTell));
    }

    /** The same for the job. @throws countinghouse.platform.NotNow while its connector's line is not well */
    public void askWhenWell(Caller caller, String refundId) {
        steps.again(caller, refundId)
                .ifPresent(toTell -> whenWell.run(toTell.connector(), () -> toTheEnd(caller, toTell)));
    }

    private void toTheEnd(Caller caller, AcquirerDesk.ToTell toTell) {
        if (ask(caller, toTell).state() == RefundState.UNKNOWN) {
            throw new StillUnknown(toTell.id(), "no answer");
        }
    }

    public RefundView ask(Caller caller, AcquirerDesk.ToTell toTell) {
        Told told = acquirer.tell(toTell);
        return WholeTransaction.run(() -> switch (told) {
            case Told.Done(String rrn) -> steps.succeeded(caller, toTell.id(), rrn, Resolution.FOUND_DONE, "");
            case Told.Refused(String code) -> steps.failed(caller, toTell.id(), code, Resolution.FOUND_NOT_DONE, "");
            case Told.Unknown(String why) -> steps.lost(caller, toTell.id(), why);
        });
    }
}
