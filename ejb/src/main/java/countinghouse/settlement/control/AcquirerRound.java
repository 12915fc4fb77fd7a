package countinghouse.settlement.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.EndlessWork;
import countinghouse.platform.Merchants;
import countinghouse.platform.WorkHandler;
import countinghouse.settlement.gateway.BankUnavailable;
import countinghouse.settlement.gateway.ClearingReports;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import countinghouse.settlement.gateway.Unreadable;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A look at the acquirer's reports: new ones are read, and each merchant's books are made to follow, by work of its own. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AcquirerRound extends EndlessWork {
    static final String KIND = "acquirer-round";
    private static final Logger LOG = Logger.getLogger(AcquirerRound.class.getName());
    private static final int MOST_REPORTS = 10;

    @Inject
    private ClearingReports reports;

    @Inject
    private ReportReading reading;

    @Inject
    private Shares shares;

    @Inject
    private ClearingSteps steps;

    @Inject
    private Merchants merchants;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(Caller platform, String subject) {
        if (!reports.isConfigured()) {
            return;
        }
        collect();
        reading.lookForMoney();
        follow();
        shares.toWriteOff().forEach(this::writeOff);
    }

    /** One part of a merchant's at a time: what is missing shows when all that came before is matched. */
    private void follow() {
        Set<String> begun = new HashSet<>();
        for (Shares.Open share : shares.open()) {
            if (begun.add(share.merchantId())) {
                steps.queue(merchant(share.merchantId()), share.id());
            }
        }
    }

    private static Caller merchant(String id) {
        return Caller.system(new TenantId(id), "clearing");
    }

    private void collect() {
        Set<Listed> known = reading.known();
        try {
            reports.collect(listed -> !known.contains(listed), MOST_REPORTS).forEach(this::read);
        } catch (BankUnavailable e) {
            LOG.log(Level.WARNING, "the acquirer's reports were not fetched: " + e.getMessage());
        }
    }

    /** One that cannot be stored is tried again in the next round, and holds no other back. */
    private void read(Fetched fetched) {
        try {
            reading.read(fetched, reports.read(fetched.content()), merchants.ids(PayoutOrders.platform()));
        } catch (Unreadable e) {
            reading.unreadable(fetched, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "clearing report " + fetched.listed().name(), e);
        }
    }

    private void writeOff(Shares.Owed owed) {
        try {
            steps.writeOff(merchant(owed.merchantId()), owed.id());
            shares.writtenOff(owed.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "suspense of " + owed.id() + " stays where it is", e);
        }
    }
}
