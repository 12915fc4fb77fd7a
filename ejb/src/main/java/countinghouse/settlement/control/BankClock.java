package countinghouse.settlement.control;

import countinghouse.platform.Work;
import countinghouse.settlement.gateway.PayoutBank;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Queues the next round with the bank, where one is named; whichever node is free does it, and only one at a time. */
@Singleton
public class BankClock {
    @Inject
    private PayoutBank bank;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (bank.isConfigured()) {
            work.queue(PayoutOrders.platform(), BankRound.KIND, "round", clock.instant());
        }
    }
}
