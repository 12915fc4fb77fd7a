package countinghouse.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/**
 * Said by a {@link WorkHandler}: the work cannot be done now and was not tried, so that it counts as no try. It is done after a while, or when
 * {@link Work#hurry} is said. Passes session beans as it is.
 */
@ApplicationException(rollback = true)
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /** @param why in a few words, without the content of anything */
    public NotNow(String why, Duration pause) {
        super(why, null, false, false);
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
