package countinghouse.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only clock: UTC, in microseconds, which is what the database keeps. */
@ApplicationScoped
public class ClockProducer {
    @Produces
    @Dependent
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
