package countinghouse.sandbox;

import countinghouse.sandbox.acquirer.HostSettings;
import countinghouse.sandbox.bank.FileSettings;
import countinghouse.sandbox.carrier.CarrierSettings;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.wallet.WalletSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Starts the sandbox from its environment: SANDBOX_PORT (8181), ACQUIRER_PORT (8183), SMTP_PORT (8185), SFTP_PORT (8189), BIND
 * (127.0.0.1), DATA_DIR (var), CARRIER_WEBHOOK_URL and CARRIER_WEBHOOK_SECRET, CARRIER_STEP_MILLIS (3000; 0 moves
 * parcels by the control port only), CARD_FIELD_ORIGIN (where browsers reach the card verifier's page), and the keys that parties ask for:
 * WALLET_SECRET and WALLET_NOTICE_URL, BANK_HOST_KEY_FILE (the bank's private key in PEM; without, one is made) and BANK_CUSTOMER_KEY (the
 * customer's public key as OpenSSH writes it; without, anybody may bring files), BANK_STEP_MILLIS (1000: how often the bank looks for files),
 * ACQUIRER_KEY (32 bytes in base64; without, messages carry no authentication codes), TEST_CARDS (a file of published test cards),
 * IDENTITY_REGISTRY_KEY, BANK_CHECK_KEY, FACE_MATCH_KEY, CARD_VERIFIER_KEY, COMPANY_REGISTRY_KEY, CARRIER_KEY. Exit code 2 means it could not start.
 */
public final class SandboxMain {
    private SandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        try {
            Sandbox sandbox = new Sandbox(
                    doors(environment),
                    Path.of(environment.getOrDefault("DATA_DIR", "var"), "sandbox"),
                    carrier(environment),
                    new Customers(
                            ApiKeys.of(environment),
                            environment.getOrDefault("CARD_FIELD_ORIGIN", ""),
                            host(environment),
                            wallet(environment),
                            files(environment)),
                    Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
            sandbox.start();
            System.out.println("sandbox: http " + sandbox.httpPort() + ", acquirer " + sandbox.acquirerPort()
                    + ", smtp " + sandbox.smtpPort() + ", sftp " + sandbox.sftpPort());
            new CountDownLatch(1).await();
        } catch (BindException e) {
            stop("a port is taken: " + doors(environment));
        } catch (IOException | IllegalArgumentException e) {
            stop(String.valueOf(e.getMessage()));
        }
    }

    private static void stop(String why) {
        System.err.println("sandbox: cannot start: " + why);
        System.exit(2);
    }

    private static Doors doors(Map<String, String> environment) {
        return new Doors(
                environment.getOrDefault("BIND", "127.0.0.1"),
                number(environment, "SANDBOX_PORT", 8181),
                number(environment, "ACQUIRER_PORT", 8183),
                number(environment, "SMTP_PORT", 8185),
                number(environment, "SFTP_PORT", 8189));
    }

    private static CarrierSettings carrier(Map<String, String> environment) {
        String url = environment.getOrDefault("CARRIER_WEBHOOK_URL", "");
        return new CarrierSettings(
                url.isBlank() ? null : URI.create(url),
                environment.getOrDefault("CARRIER_WEBHOOK_SECRET", ""),
                Duration.ofMillis(number(environment, "CARRIER_STEP_MILLIS", 3_000)));
    }

    private static HostSettings host(Map<String, String> environment) {
        String key = environment.getOrDefault("ACQUIRER_KEY", "");
        String cards = environment.getOrDefault("TEST_CARDS", "");
        return new HostSettings(key.isBlank() ? null : key.strip(), cards.isBlank() ? null : Path.of(cards));
    }

    private static WalletSettings wallet(Map<String, String> environment) {
        String url = environment.getOrDefault("WALLET_NOTICE_URL", "");
        return new WalletSettings(
                environment.getOrDefault("WALLET_SECRET", "").strip(), url.isBlank() ? null : URI.create(url));
    }

    private static FileSettings files(Map<String, String> environment) {
        String hostKey = environment.getOrDefault("BANK_HOST_KEY_FILE", "");
        return new FileSettings(
                hostKey.isBlank() ? null : Path.of(hostKey),
                environment.getOrDefault("BANK_CUSTOMER_KEY", "").strip(),
                Duration.ofMillis(number(environment, "BANK_STEP_MILLIS", 1_000)));
    }

    private static int number(Map<String, String> environment, String name, int fallback) {
        String value = environment.getOrDefault(name, "");
        try {
            return value.isBlank() ? fallback : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number", e);
        }
    }
}
