package countinghouse.gateways.acquirer;

import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.ConnectorKind;
import countinghouse.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Acquirers whose host speaks our ISO 8583. Settings: {@code host}, {@code port} (8183), {@code key} or {@code keyFile} (32 bytes in
 * base64; without, messages carry no authentication codes), {@code timeoutMillis} (10000). From the environment: ACQUIRER_HOST,
 * ACQUIRER_PORT, ACQUIRER_KEY, ACQUIRER_KEY_FILE, ACQUIRER_TIMEOUT_MILLIS.
 */
@ApplicationScoped
public class IsoAcquirers implements ConnectorKind {
    private static final Logger LOG = Logger.getLogger(IsoAcquirers.class.getName());
    private static final Duration ECHO_AFTER = Duration.ofSeconds(30);
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "host", "ACQUIRER_HOST",
            "port", "ACQUIRER_PORT",
            "key", "ACQUIRER_KEY",
            "keyFile", "ACQUIRER_KEY_FILE",
            "timeoutMillis", "ACQUIRER_TIMEOUT_MILLIS");

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "iso8583";
    }

    @Override
    public Map<String, String> fromEnvironment() {
        Map<String, String> settings = new HashMap<>();
        ENVIRONMENT.forEach((key, name) -> {
            String value = Settings.optional(name);
            if (value != null) {
                settings.put(key, value);
            }
        });
        if (!settings.containsKey("host")) {
            return Map.of();
        }
        settings.put("name", "acquirer");
        return settings;
    }

    @Override
    public Connector open(Map<String, String> settings, ThreadFactory threads) {
        return open(settings, threads, clock);
    }

    static Connector open(Map<String, String> settings, ThreadFactory threads, Clock clock) {
        String host = settings.get("host");
        if (host == null) {
            throw new IllegalArgumentException("host");
        }
        String key = key(settings);
        if (key == null) {
            LOG.warning("acquirer " + host + ": no key, so messages carry no authentication codes");
        }
        Requests requests = new Requests(clock);
        LinkSettings link = new LinkSettings(
                host,
                Integer.parseInt(settings.getOrDefault("port", "8183")),
                key,
                Duration.ofMillis(Long.parseLong(settings.getOrDefault("timeoutMillis", "10000"))),
                ECHO_AFTER);
        HostLink opened = new HostLink(link, requests, threads);
        opened.start();
        return new HostGateway(opened, requests);
    }

    private static @Nullable String key(Map<String, String> settings) {
        String file = settings.get("keyFile");
        if (settings.containsKey("key") || file == null) {
            return settings.get("key");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("keyFile cannot be read", e);
        }
    }
}
