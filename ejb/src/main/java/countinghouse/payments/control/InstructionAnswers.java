package countinghouse.payments.control;

import countinghouse.payments.Doubts.Resolution;
import countinghouse.payments.PaymentView;
import countinghouse.payments.control.AcquirerDesk.Told;
import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells the acquirer of a capture or a void, outside of any transaction, and has its answer booked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstructionAnswers {
    @Inject
    private AcquirerDesk acquirer;

    @Inject
    private InstructionSteps steps;

    @Inject
    private WhenWell whenWell;

    /** @param refusedWith code, or empty */
    public record Booked(PaymentView view, String refusedWith) {}

    /** Once more, the same as before. @throws StillUnknown without an answer */
    public void tellAgain(Caller caller, String instructionId) {
        steps.again(caller, instructionId).ifPresent(toTell -> toTheEnd(caller, toTell));
    }

    /** The same for the job. @throws countinghouse.platform.NotNow while its connector's line is not well */
    public void tellWhenWell(Caller caller, String instructionId) {
        steps.again(caller, instructionId)
                .ifPresent(toTell -> whenWell.run(toTell.connector(), () -> toTheEnd(caller, toTell)));
    }

    private void toTheEnd(Caller caller, AcquirerDesk.ToTell toTell) {
        if (tell(caller, toTell).view().isUndecided()) {
            throw new StillUnknown(toTell.id(), "no answer");
        }
    }

    public Booked tell(Caller caller, AcquirerDesk.ToTell toTell) {
        Told told = acquirer.tell(toTell);
        return WholeTransaction.run(() -> switch (told) {
            case Told.Done _ -> new Booked(steps.done(caller, toTell.id(), Resolution.FOUND_DONE, ""), "");
            case Told.Refused(String code) ->
                new Booked(steps.refused(caller, toTell.id(), code, Resolution.FOUND_NOT_DONE, ""), code);
            case Told.Unknown(String why) -> new Booked(steps.lost(caller, toTell.id(), why), "");
        });
    }
}
