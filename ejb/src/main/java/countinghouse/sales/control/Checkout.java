package countinghouse.sales.control;

import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.Payments;
import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.PaySale;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Leads a sale through its two transactions with the acquirer asked between them; runs outside of any transaction. */
@ApplicationScoped
public class Checkout {
    @Inject
    private SaleOpening opening;

    @Inject
    private TenderAdding adding;

    @Inject
    private SaleClosing closing;

    @Inject
    private WaitingTenders waiting;

    @Inject
    private Payments payments;

    @Inject
    private Clock clock;

    public SaleView complete(Caller caller, CompleteSale command) {
        return lead(caller, () -> opening.begin(caller, command, clock.instant()));
    }

    public SaleView pay(Caller caller, PaySale command) {
        return lead(caller, () -> adding.begin(caller, command));
    }

    public SaleView unwind(Caller caller, String saleId) {
        SaleView closed = waiting.close(caller, saleId, "");
        return closed == null || closed.state() == SaleState.OPEN
                ? WholeTransaction.run(() -> closing.unwind(caller, saleId))
                : closed;
    }

    public SaleView cancelTender(Caller caller, String saleId, String paymentId) {
        SaleView closed = waiting.close(caller, saleId, paymentId);
        if (closed == null) {
            throw Refusal.conflict("sale.not-waiting");
        }
        return closed;
    }

    private SaleView lead(Caller caller, Supplier<Begun> first) {
        Begun begun = WholeTransaction.run(first);
        if (begun.toAsk().isEmpty()) {
            return begun.rows().view(begun.replayed());
        }
        Map<String, PaymentOutcome> outcomes = ask(caller, begun.toAsk());
        return WholeTransaction.run(() -> closing.finish(caller, begun.rows(), outcomes));
    }

    /** One card after the other, then wallets; after one that is neither approved nor waits for its customer the rest is not charged. */
    private Map<String, PaymentOutcome> ask(Caller caller, List<Payments.Requested> toAsk) {
        Map<String, PaymentOutcome> outcomes = new HashMap<>();
        for (Payments.Requested requested : toAsk) {
            PaymentOutcome outcome = payments.ask(caller, requested);
            outcomes.put(requested.paymentId(), outcome);
            if (!(outcome instanceof PaymentOutcome.Approved || outcome instanceof PaymentOutcome.Waiting)) {
                break;
            }
        }
        return outcomes;
    }
}
