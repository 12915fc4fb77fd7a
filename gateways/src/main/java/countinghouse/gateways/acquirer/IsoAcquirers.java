package countinghouse.gateways.acquirer;

import countinghouse.gateways.routing.ConnectorSettings;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.ConnectorKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Logger;

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
        return ConnectorSettings.fromEnvironment(ENVIRONMENT, "host", "acquirer");
    }

    @Override
    public Connector open(Map<String, String> settings, ThreadFactory threads) {
        return open(settings, threads, clock);
    }

    public static Connector open(Map<String, String> settings, ThreadFactory threads, Clock clock) {
        String host = ConnectorSettings.required(settings, "host");
        String key = ConnectorSettings.secret(settings, "key");
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
}
