package countinghouse.payments.control;

import countinghouse.devices.Checklist.CheckView;
import countinghouse.devices.Checklist.Report;
import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.Payments;
import countinghouse.payments.Trials;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores, asks, stores: as with every payment, only that nothing is booked. */
@Stateless
@Local(Trials.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrialsBean implements Trials {
    private static final String PASSED = "";

    @Inject
    private TrialSteps steps;

    @Inject
    private AcquirerDesk acquirer;

    @Override
    public Tried run(Caller terminal, RunTrial command) {
        terminal.require(Permission.TERMINALS_REPORT);
        String problem = switch (command.item()) {
            case PAYMENT -> pay(terminal, command).problem();
            case VOID -> takeBack(terminal, steps.lastApproved(terminal, command.terminalId()));
            case REFUND -> payAndGiveBack(terminal, command);
            default -> throw Refusal.invalid("check.item");
        };
        boolean passed = problem.equals(PASSED);
        List<CheckView> checks =
                steps.told(terminal, new Report(command.terminalId(), command.item(), passed, problem));
        return new Tried(passed, problem, checks);
    }

    private String payAndGiveBack(Caller terminal, RunTrial command) {
        Paid paid = pay(terminal, command);
        return paid.problem().equals(PASSED) ? takeBack(terminal, paid.sampleId()) : paid.problem();
    }

    private record Paid(String sampleId, String problem) {}

    private Paid pay(Caller terminal, RunTrial command) {
        Payments.Requested requested = steps.request(terminal, command.terminalId(), command.item(), card(command));
        PaymentOutcome outcome = acquirer.ask(terminal, requested, true);
        steps.settle(terminal, requested.paymentId(), outcome);
        String problem = switch (outcome) {
            case PaymentOutcome.Approved _ -> PASSED;
            case PaymentOutcome.Declined(String code) -> "declined-" + code;
            default -> "no-answer";
        };
        return new Paid(requested.paymentId(), problem);
    }

    private static Payments.Card card(RunTrial command) {
        Payments.@Nullable Card card = command.card();
        if (card == null || !card.token().matches("[!-~]{1,64}")) {
            throw Refusal.invalid("payment.token");
        }
        return card;
    }

    private String takeBack(Caller terminal, String sampleId) {
        ReversalRequest request = steps.begin(terminal, sampleId, ReversalRequest.Reason.CANCELLED)
                .orElseThrow(() -> Refusal.conflict("check.no-payment"));
        return switch (acquirer.reverse(request)) {
            case Reversal.Reversed _ -> {
                steps.takenBack(terminal, sampleId);
                yield PASSED;
            }
            case Reversal.NotFound _ -> {
                steps.takenBack(terminal, sampleId);
                yield "not-found";
            }
            case Reversal.Refused refused -> "refused-" + refused.responseCode();
            case Reversal.Unknown _ -> "no-answer";
        };
    }
}
