package countinghouse.settlement.control;

import countinghouse.platform.OwnTransaction;
import countinghouse.platform.Turnstile;
import countinghouse.platform.Work;
import countinghouse.settlement.gateway.ClearingReports;
import countinghouse.settlement.gateway.PayoutBank;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Queues the next round with the bank and the next look at the acquirer's reports, where one is named; whichever node is free does it, each only one at a time. */
@Singleton
public class BankClock {
    @Inject
    private PayoutBank bank;

    @Inject
    private ClearingReports reports;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private Turnstile turnstile;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        turnstile.enter(() -> transaction.run(this::queue));
    }

    private void queue() {
        queue(bank.isConfigured(), BankRound.KIND);
        queue(reports.isConfigured(), AcquirerRound.KIND);
    }

    private void queue(boolean isConfigured, String round) {
        if (isConfigured) {
            work.queue(PayoutOrders.platform(), round, "round", clock.instant());
        }
    }
}
