package countinghouse.settlement.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Reads announced holidays when the server starts, so that a faulty file stops it there, not a payout. */
@Singleton
@Startup
public class BankDaysAtStart {
    private static final Logger LOG = System.getLogger(BankDaysAtStart.class.getName());

    @PostConstruct
    void read() {
        LOG.log(Level.INFO, () -> "Announced bank days: " + String.join(", ", BankDays.announced()));
    }
}
