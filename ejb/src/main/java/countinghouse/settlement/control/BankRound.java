package countinghouse.settlement.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.EndlessWork;
import countinghouse.platform.WorkHandler;
import countinghouse.settlement.gateway.BankUnavailable;
import countinghouse.settlement.gateway.Delivery;
import countinghouse.settlement.gateway.PayoutBank;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import countinghouse.settlement.gateway.Unreadable;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A round with the bank: what is released is put into files, files are brought there, reports are fetched and read, payouts follow. One piece of
 * work for the platform, queued every few seconds; no part of it holds a transaction while the bank is asked.
 */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BankRound extends EndlessWork {
    static final String KIND = "bank-round";
    private static final Logger LOG = Logger.getLogger(BankRound.class.getName());
    /** So that a round whose every send times out ends within its lease. */
    private static final int MOST_FILES = 3;

    private static final int MOST_REPORTS = 50;

    @Inject
    private PayoutBank bank;

    @Inject
    private BankDispatch dispatch;

    @Inject
    private BankReading reading;

    @Inject
    private PayoutOrders orders;

    @Inject
    private PayoutSteps steps;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(Caller platform, String subject) {
        if (!bank.isConfigured()) {
            return;
        }
        part("files are made", this::make);
        part(
                "files are sent",
                () -> dispatch.unsent().stream().limit(MOST_FILES).forEach(this::send));
        part("payouts follow", this::follow);
        part("reports are read", this::collect);
        part("payouts follow", this::follow);
    }

    /** What fails is tried again in the next round, and holds nothing else back. */
    private static void part(String what, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a round with the bank failed where " + what, e);
        }
    }

    private void make() {
        int made = 0;
        while (made < MOST_FILES && dispatch.makeNext()) {
            made++;
        }
    }

    private void send(String fileId) {
        dispatch.begin(fileId).ifPresent(file -> {
            Delivery delivery = bank.deliver(file.name(), file.content());
            dispatch.end(fileId, delivery);
        });
    }

    private void collect() {
        Set<Listed> known = reading.known();
        try {
            bank.collect(listed -> !known.contains(listed), MOST_REPORTS).forEach(this::read);
        } catch (BankUnavailable e) {
            LOG.log(Level.WARNING, "the bank's reports were not fetched: " + e.getMessage());
        }
    }

    private void read(Fetched fetched) {
        try {
            reading.read(fetched, bank.read(fetched.content()));
        } catch (Unreadable e) {
            reading.unreadable(fetched, String.valueOf(e.getMessage()));
        }
    }

    /** Each in the tenant of its merchant; one that fails does not hold the others back. */
    private void follow() {
        List<PayoutOrders.Untold> untold = orders.untold();
        for (PayoutOrders.Untold each : untold) {
            try {
                steps.follow(Caller.system(new TenantId(each.merchantId()), "payouts"), each.order());
                orders.told(each.order().payoutId(), each.state());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "payout " + each.order().payoutId() + " does not follow", e);
            }
        }
    }
}
