package countinghouse.payments.control;

import countinghouse.platform.Turnstile;
import countinghouse.platform.Work;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Sees within a second when a connector is well again (it has signed on, its circuit has closed) for which work was put off, and has all work
 * begun at once that failed, or was put off, meanwhile. That of connectors which are still not well is put off again without a try.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinesWatch {
    private static final List<String> KINDS =
            List.of(PaymentResolver.KIND, InstructionResolver.KIND, RefundResolver.KIND, SampleReversal.KIND);

    @Inject
    private WhenWell whenWell;

    @Inject
    private Work work;

    @Inject
    private Turnstile turnstile;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        turnstile.enter(this::look);
    }

    private void look() {
        if (whenWell.isAnyBack()) {
            KINDS.forEach(work::hurry);
        }
    }
}
