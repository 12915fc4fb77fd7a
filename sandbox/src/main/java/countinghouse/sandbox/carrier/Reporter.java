package countinghouse.sandbox.carrier;

import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the sender of each step until a 2xx comes back: the reports of one parcel in order, parcels independent of each
 * other, attempts with growing pauses. What was not told before a restart is told after it.
 */
public final class Reporter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Reporter.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 5_000;
    private static final int AT_ONCE = 8;

    private final JsonLines<Entry> store;
    private final ReportSender sender;
    private final Map<String, Report> waiting = new LinkedHashMap<>();
    private final Map<String, Boolean> busyParcels = new ConcurrentHashMap<>();
    private final Semaphore atOnce = new Semaphore(AT_ONCE);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private boolean closed;

    public Reporter(Path folder, ReportSender sender) throws IOException {
        this.store = new JsonLines<>(folder.resolve("reports.jsonl"), Entry.class);
        this.sender = sender;
        for (Entry entry : store.load()) {
            if (entry.told()) {
                waiting.remove(entry.report().eventId());
            } else {
                waiting.put(entry.report().eventId(), entry.report());
            }
        }
    }

    /** Goes on with what was left from before. */
    public synchronized void start() {
        waiting.values().stream()
                .map(Report::trackingNumber)
                .distinct()
                .toList()
                .forEach(this::wake);
    }

    synchronized void report(Parcel parcel) {
        if (sender.wanted()) {
            Report report = Report.of(parcel);
            store.append(new Entry(report, false));
            waiting.put(report.eventId(), report);
            wake(report.trackingNumber());
        }
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized void forget() {
        store.clear();
        waiting.clear();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        synchronized (this) {
            closed = true;
        }
        threads.shutdownNow();
        threads.awaitTermination(2, TimeUnit.SECONDS);
        store.close();
    }

    private void wake(String trackingNumber) {
        if (busyParcels.putIfAbsent(trackingNumber, true) == null) {
            threads.execute(() -> tellAllOf(trackingNumber));
        }
    }

    private void tellAllOf(String trackingNumber) {
        try {
            for (List<Report> open = openOf(trackingNumber); !open.isEmpty(); open = openOf(trackingNumber)) {
                for (Report report : open) {
                    tell(report);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "reports of " + trackingNumber + " are left until the next start", e);
        }
    }

    private synchronized List<Report> openOf(String trackingNumber) {
        List<Report> open = waiting.values().stream()
                .filter(report -> report.trackingNumber().equals(trackingNumber))
                .toList();
        if (open.isEmpty()) {
            busyParcels.remove(trackingNumber);
        }
        return open;
    }

    private void tell(Report report) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS && stillWanted(report); attempt++) {
            boolean told;
            atOnce.acquire();
            try {
                told = sender.send(report);
            } finally {
                atOnce.release();
            }
            if (told) {
                break;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        done(report);
    }

    private synchronized boolean stillWanted(Report report) {
        return waiting.containsKey(report.eventId());
    }

    /** Not after closing: an interrupted write would close the file; the report is told once more after the next start. */
    private synchronized void done(Report report) {
        if (!closed && waiting.remove(report.eventId()) != null) {
            store.append(new Entry(report, true));
        }
    }

    record Entry(Report report, boolean told) {}
}
