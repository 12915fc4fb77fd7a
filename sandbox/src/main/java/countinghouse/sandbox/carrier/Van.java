package countinghouse.sandbox.carrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Moves parcels along by the clock: one step each time the configured pause has passed. */
public final class Van implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Van.class.getName());
    private static final long LOOK_MILLIS = 200;

    private final Parcels parcels;
    private final Duration step;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("carrier-van").factory());

    public Van(Parcels parcels, Duration step, Clock clock) {
        this.parcels = parcels;
        this.step = step;
        this.clock = clock;
    }

    public void start() {
        if (step.isPositive()) {
            ScheduledFuture<?> _ =
                    timer.scheduleWithFixedDelay(this::drive, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void drive() {
        try {
            Instant due = clock.instant().minus(step);
            for (Parcel parcel : parcels.all()) {
                if (parcel.state().onItsWay()
                        && !parcel.history().getLast().at().isAfter(due)) {
                    parcels.move(parcel.trackingNumber(), next(parcel));
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the van broke down; it tries again", e);
        }
    }

    private static ParcelState next(Parcel parcel) {
        if (parcel.state() == ParcelState.SHIPPED) {
            return ParcelState.IN_TRANSIT;
        }
        return parcel.shipment().undeliverable() ? ParcelState.FAILED : ParcelState.DELIVERED;
    }
}
