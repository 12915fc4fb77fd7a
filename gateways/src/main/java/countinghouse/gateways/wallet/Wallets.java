package countinghouse.gateways.wallet;

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

/**
 * Wallets that speak our JSON. Settings: {@code url}, {@code secret} or {@code secretFile}, {@code timeoutMillis} (10000),
 * {@code secondsToPay} (300), {@code application} (that of the code's account). From the environment: WALLET_URL, WALLET_SECRET,
 * WALLET_SECRET_FILE, WALLET_TIMEOUT_MILLIS.
 */
@ApplicationScoped
public class Wallets implements ConnectorKind {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "url", "WALLET_URL",
            "secret", "WALLET_SECRET",
            "secretFile", "WALLET_SECRET_FILE",
            "timeoutMillis", "WALLET_TIMEOUT_MILLIS");

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "wallet";
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
        if (!settings.containsKey("url")) {
            return Map.of();
        }
        settings.put("name", "wallet");
        return settings;
    }

    @Override
    public Connector open(Map<String, String> settings, ThreadFactory threads) {
        return open(settings, clock);
    }

    static Connector open(Map<String, String> settings, Clock clock) {
        String url = settings.get("url");
        if (url == null) {
            throw new IllegalArgumentException("url");
        }
        Duration patience = Duration.ofMillis(Long.parseLong(settings.getOrDefault("timeoutMillis", "10000")));
        return new WalletConnector(
                new WalletClient(url, new Signatures(secret(settings)), patience, clock),
                new CodeMaker(settings.getOrDefault("application", "org.countinghouse.wallet")),
                Integer.parseInt(settings.getOrDefault("secondsToPay", "300")));
    }

    private static String secret(Map<String, String> settings) {
        String secret = settings.get("secret");
        String file = settings.get("secretFile");
        if (secret != null) {
            return secret;
        }
        if (file == null) {
            throw new IllegalArgumentException("secret");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("secretFile cannot be read", e);
        }
    }
}
