package countinghouse.web.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts what was done, each kind of thing by whom (an address, a key, a person), in buckets that refill steadily. Of each kind it remembers
 * those who came last, 20,000 of them and no more, and nothing after a restart: the limits slow down, they are not a ledger.
 */
@ApplicationScoped
public class Limits {
    private static final int REMEMBERED = 20_000;

    private final List<Buckets> kinds = new ArrayList<>();
    private final LongSupplier nanos;

    public Limits() {
        this(System::nanoTime);
    }

    Limits(LongSupplier nanos) {
        this.nanos = nanos;
        for (Limit limit : Limit.values()) {
            kinds.add(limit.ordinal(), new Buckets());
        }
    }

    /**
     * Takes one.
     *
     * @return 0 when there was one to take, else the whole seconds until there will be
     */
    public long take(Limit limit, String who) {
        Buckets buckets = kinds.get(limit.ordinal());
        long now = nanos.getAsLong();
        synchronized (buckets) {
            Bucket bucket = buckets.get(who);
            double left = bucket == null
                    ? limit.burst()
                    : Math.min(limit.burst(), bucket.left() + (now - bucket.at()) * limit.perNano());
            if (left >= 1) {
                buckets.put(who, new Bucket(left - 1, now));
                return 0;
            }
            buckets.put(who, new Bucket(left, now));
            return Math.max(1, (long) Math.ceil((1 - left) / limit.perNano() / TimeUnit.SECONDS.toNanos(1)));
        }
    }

    int remembered(Limit limit) {
        Buckets buckets = kinds.get(limit.ordinal());
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private record Bucket(double left, long at) {}

    private static final class Buckets extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        Buckets() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    }
}
