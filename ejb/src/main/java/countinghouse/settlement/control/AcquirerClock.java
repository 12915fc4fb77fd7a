package countinghouse.settlement.control;

import countinghouse.platform.Work;
import countinghouse.settlement.gateway.ClearingReports;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Queues the next look at the acquirer's reports, where a place for them is named; only one is under way at a time. */
@Singleton
public class AcquirerClock {
    @Inject
    private ClearingReports reports;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (reports.isConfigured()) {
            work.queue(PayoutOrders.platform(), AcquirerRound.KIND, "round", clock.instant());
        }
    }
}
