package countinghouse.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many tries a minute and address; remembers the last 10,000 addresses. */
@ApplicationScoped
public class Throttle {
    private static final int TRIES = 20;
    private static final int ADDRESSES = 10_000;
    private static final long MINUTE = 60_000;

    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    @Inject
    private Clock clock;

    private record Window(long since, int tries) {}

    /** @throws ProblemException too many requests */
    public void pass(String address) {
        long now = clock.millis();
        Window window;
        synchronized (windows) {
            Window last = windows.get(address);
            window = last == null || now - last.since() >= MINUTE
                    ? new Window(now, 1)
                    : new Window(last.since(), last.tries() + 1);
            windows.put(address, window);
        }
        if (window.tries() > TRIES) {
            throw ProblemException.retryAfter(
                    ProblemType.TOO_MANY_REQUESTS, Math.max(1, (MINUTE - (now - window.since())) / 1000));
        }
    }
}
