package countinghouse.gateways.wallet;

import countinghouse.gateways.routing.ConnectorSettings;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.ConnectorKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/**
 * Wallets that speak our JSON. Settings: {@code url}, {@code secret} or {@code secretFile}, {@code timeoutMillis} (10000),
 * {@code secondsToPay} (300), {@code application} (that of the code's account). From the environment: WALLET_URL, WALLET_SECRET,
 * WALLET_SECRET_FILE, WALLET_TIMEOUT_MILLIS, WALLET_SECONDS_TO_PAY.
 */
@ApplicationScoped
public class Wallets implements ConnectorKind {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "url", "WALLET_URL",
            "secret", "WALLET_SECRET",
            "secretFile", "WALLET_SECRET_FILE",
            "timeoutMillis", "WALLET_TIMEOUT_MILLIS",
            "secondsToPay", "WALLET_SECONDS_TO_PAY");

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "wallet";
    }

    @Override
    public Map<String, String> fromEnvironment() {
        return ConnectorSettings.fromEnvironment(ENVIRONMENT, "url", "wallet");
    }

    @Override
    public Connector open(Map<String, String> settings, ThreadFactory threads) {
        return open(settings, clock);
    }

    static Connector open(Map<String, String> settings, Clock clock) {
        String url = ConnectorSettings.required(settings, "url");
        Duration patience = Duration.ofMillis(Long.parseLong(settings.getOrDefault("timeoutMillis", "10000")));
        return new WalletConnector(
                new WalletClient(url, new Signatures(secret(settings)), patience, clock),
                new CodeMaker(settings.getOrDefault("application", "org.countinghouse.wallet")),
                Integer.parseInt(settings.getOrDefault("secondsToPay", "300")));
    }

    private static String secret(Map<String, String> settings) {
        String secret = ConnectorSettings.secret(settings, "secret");
        if (secret == null) {
            throw new IllegalArgumentException("secret");
        }
        return secret;
    }
}
