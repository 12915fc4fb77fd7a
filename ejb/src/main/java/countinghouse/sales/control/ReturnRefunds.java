package countinghouse.sales.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.RefundState;
import countinghouse.payments.Refunds;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import countinghouse.sales.entity.SaleRefund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Has cards refunded that paid what was returned, outside of any transaction; the same refund at every try. */
@ApplicationScoped
public class ReturnRefunds {
    /** Refusals of a payment that was refunded, in whole or in part, without its goods. */
    private static final Set<String> NOTHING_LEFT = Set.of("refund.amount", "payment.state");

    @Inject
    private Refunds refunds;

    @Inject
    private ReturnSteps steps;

    /** @return the return as it stands then */
    public ReturnRows ask(Caller caller, ReturnRows rows) {
        List<SaleRefund> open =
                rows.refunds().stream().filter(SaleRefund::isOpen).toList();
        ReturnRows now = rows;
        for (SaleRefund refund : open) {
            now = ask(caller, rows, refund, now);
        }
        return now;
    }

    private ReturnRows ask(Caller caller, ReturnRows rows, SaleRefund refund, ReturnRows now) {
        String id = rows.back().id();
        try {
            RefundView said = refunds.refund(caller, request(rows, refund));
            return said.state() == RefundState.REQUESTED
                    ? now
                    : WholeTransaction.run(() -> steps.told(caller, id, refund.id(), said));
        } catch (Refusal e) {
            if (NOTHING_LEFT.contains(e.code())) {
                return WholeTransaction.run(() -> steps.refused(caller, id, refund.id()));
            }
            throw e;
        }
    }

    public ReturnRows askAgain(Caller caller, String returnId) {
        return ask(caller, WholeTransaction.run(() -> steps.rows(caller, returnId)));
    }

    private static Refunds.RequestRefund request(ReturnRows rows, SaleRefund refund) {
        return new Refunds.RequestRefund(
                "return " + refund.id(),
                Objects.requireNonNull(refund.paymentId()),
                new Money(refund.amount(), rows.back().currency()),
                Refunds.Reason.RETURN);
    }
}
