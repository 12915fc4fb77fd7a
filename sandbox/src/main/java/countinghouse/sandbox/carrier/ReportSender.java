package countinghouse.sandbox.carrier;

import countinghouse.sandbox.control.Fault;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends one report once, signed; or wrongly, where a fault is ordered for it. */
public final class ReportSender implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReportSender.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CarrierSettings settings;
    private final Faults faults;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private @Nullable Report heldBack;

    public ReportSender(CarrierSettings settings, Faults faults, Clock clock) {
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    boolean wanted() {
        return settings.webhookUrl() != null;
    }

    /** Tries once; true if the report is done with. */
    boolean send(Report report) throws InterruptedException {
        Optional<Fault> fault = faults.take(Party.CARRIER_WEBHOOK, report.type());
        boolean told = fault.isEmpty() ? post(report, settings.webhookSecret()) : misbehave(fault.get(), report);
        releaseHeldBack(report);
        return told;
    }

    private boolean misbehave(Fault fault, Report report) throws InterruptedException {
        return switch (fault.kind()) {
            case FAIL -> post(report, "not the " + settings.webhookSecret());
            case DELAY -> {
                Thread.sleep(fault.waitMillis());
                yield post(report, settings.webhookSecret());
            }
            case TIMEOUT_AFTER -> {
                post(report, settings.webhookSecret());
                yield false;
            }
            case DUPLICATE -> {
                boolean first = post(report, settings.webhookSecret());
                boolean second = post(report, settings.webhookSecret());
                yield first && second;
            }
            case REORDER -> holdBack(report, fault);
            case DROP -> false;
            case HALF -> sendHalf(report);
            default -> throw new IllegalStateException("never ordered for a webhook");
        };
    }

    private boolean post(Report report, String secret) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url()).timeout(PATIENCE).header("Content-Type", "application/json");
        byte[] body = Json.bytes(report);
        String timestamp = timestamp();
        request.header("X-Timestamp", timestamp)
                .header("X-Event-Id", report.eventId())
                .header("X-Signature", Signature.of(secret, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                LOG.info(() -> report.eventId() + " was answered " + status);
            }
            return status / 100 == 2;
        } catch (IOException e) {
            LOG.fine(() -> report.eventId() + " was not delivered: " + e);
            return false;
        }
    }

    /** The report counts as told and goes out after the next one of any parcel, or when its time is up. */
    private boolean holdBack(Report report, Fault fault) throws InterruptedException {
        synchronized (this) {
            heldBack = report;
        }
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(fault.waitMillis());
                releaseHeldBack(null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return true;
    }

    private void releaseHeldBack(@Nullable Report justSent) throws InterruptedException {
        Report late;
        synchronized (this) {
            late = heldBack;
            if (late == null || late.equals(justSent)) {
                return;
            }
            heldBack = null;
        }
        for (int attempt = 0; attempt < 5 && !post(late, settings.webhookSecret()); attempt++) {
            Thread.sleep(1_000L << attempt);
        }
    }

    /** A request whose connection breaks in the middle of the body. */
    private boolean sendHalf(Report report) {
        byte[] body = Json.bytes(report);
        String timestamp = timestamp();
        URI url = url();
        String head = "POST " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nContent-Type: application/json\r\nX-Timestamp: " + timestamp + "\r\nX-Event-Id: "
                + report.eventId()
                + "\r\nX-Signature: " + Signature.of(settings.webhookSecret(), timestamp, body)
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        int port = url.getPort() < 0 ? 80 : url.getPort();
        try (Socket socket = new Socket(url.getHost(), port);
                OutputStream out = socket.getOutputStream()) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
        } catch (IOException e) {
            LOG.fine(() -> report.eventId() + ": " + e);
        }
        return false;
    }

    private String timestamp() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private URI url() {
        URI url = settings.webhookUrl();
        if (url == null) {
            throw new IllegalStateException("no webhook wanted");
        }
        return url;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
