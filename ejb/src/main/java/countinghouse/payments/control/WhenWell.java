package countinghouse.payments.control;

import countinghouse.platform.NotNow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How jobs follow up old messages: only while the connector is well. A try while it is not would hold one of the few hands for nothing, so
 * none is made; and the try that finds out whether an open circuit may close says nothing about its payment, so it does not count.
 */
@ApplicationScoped
public class WhenWell {
    /** {@link LinesWatch} sees when a line is well again; until then this is often enough to find out by a try. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    private AcquirerDesk acquirer;

    /** Connectors for which something was put off since they were well. */
    private final Set<String> waitedFor = ConcurrentHashMap.newKeySet();

    /** @throws NotNow without a try while the line is not well, and for a try that finds its circuit open */
    public void run(String connector, Runnable followUp) {
        if (!acquirer.takesFollowUp(connector)) {
            throw notNow(connector);
        }
        orPutOff(connector, followUp);
    }

    /** @throws NotNow for a try that finds the circuit open */
    public void orPutOff(String connector, Runnable followUp) {
        try {
            followUp.run();
        } catch (StillUnknown e) {
            if (acquirer.hasOpenCircuit(connector)) {
                throw notNow(connector);
            }
            throw e;
        }
    }

    public NotNow notNow(String connector) {
        waitedFor.add(connector);
        return new NotNow(
                "the line to " + (connector.isEmpty() ? "the first acquirer" : connector) + " is not well", PAUSE);
    }

    /** Whether a connector is well again for which something was put off; told once. */
    public boolean isAnyBack() {
        return waitedFor.removeIf(acquirer::isWell);
    }
}
