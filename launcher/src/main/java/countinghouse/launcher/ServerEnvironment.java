package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the server and the sandbox are told. The owner's database login is not among it. */
final class ServerEnvironment {
    /** What their settings begin with, and their path in the sandbox. */
    static final Map<String, String> PARTIES = Map.of(
            "IDENTITY_REGISTRY", "/identity",
            "BANK_CHECK", "/bank",
            "FACE_MATCH", "/face",
            "CARD_VERIFIER", "/card",
            "COMPANY_REGISTRY", "/company",
            "CARRIER", "/carrier");

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<String, String> outer;

    ServerEnvironment(Layout layout, Ports ports, Secrets secrets, Map<String, String> outer) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.outer = outer;
    }

    String publicUrl() {
        return outer.getOrDefault("PUBLIC_URL", "https://localhost:" + ports.https());
    }

    String httpUrl() {
        return "http://127.0.0.1:" + ports.http();
    }

    String sandboxUrl() {
        return outer.containsKey("SANDBOX_URL") && !withSandbox()
                ? outer.getOrDefault("SANDBOX_URL", "")
                : "http://127.0.0.1:" + ports.sandbox();
    }

    Map<String, String> server(DatabaseAccess access) throws IOException {
        var env = new HashMap<String, String>();
        env.put("DB_URL", access.url());
        env.put("DB_USER", access.application().user());
        env.put("DB_PASSWORD", access.application().password());
        env.put("DB_OWNER_USER", "");
        env.put("DB_OWNER_PASSWORD", "");
        env.put("DATA_DIR", layout.data().toString());
        env.putAll(new MasterKeys(secrets, outer).environment());
        env.put("PUBLIC_URL", publicUrl());
        env.put("STATEMENT_GUARD", outer.getOrDefault("STATEMENT_GUARD", "on"));
        env.put("BENCH", outer.getOrDefault("BENCH", ""));
        env.put("CARRIER_WEBHOOK_SECRET", webhookSecret("CARRIER"));
        env.put("ACQUIRER_WEBHOOK_SECRET", webhookSecret("ACQUIRER"));
        env.put("OPS_KEY", Files.readString(secrets.key("ops-key")).strip());
        if (withSandbox()) {
            env.put("SANDBOX_URL", sandboxUrl());
            for (Map.Entry<String, String> party : PARTIES.entrySet()) {
                String url = party.getKey() + "_URL";
                env.put(url, outer.getOrDefault(url, sandboxUrl() + party.getValue()));
            }
            env.put("CARD_FIELD_ORIGIN", cardFieldOrigin());
            env.put("CARD_TOKEN_ORIGIN", outer.getOrDefault("CARD_TOKEN_ORIGIN", cardFieldOrigin()));
            env.putAll(partyKeys());
            env.put("ACQUIRER_HOST", "127.0.0.1");
            env.put("ACQUIRER_PORT", Integer.toString(ports.acquirer()));
            env.put("ACQUIRER_KEY", acquirerKey());
            env.put("WALLET_URL", outer.getOrDefault("WALLET_URL", sandboxUrl() + "/wallet"));
            env.put("WALLET_SECRET", walletSecret());
            env.put("SMTP_HOST", "127.0.0.1");
            env.put("SMTP_PORT", Integer.toString(ports.smtp()));
            env.putAll(new BankKeys(secrets).server(ports.sftp()));
        }
        if (isDemo() && !outer.containsKey("STAFF_SEED_FILE")) {
            env.put("STAFF_SEED_FILE", Staff.file(secrets).toString());
        }
        return env;
    }

    Map<String, String> sandbox() throws IOException {
        var env = new HashMap<String, String>();
        env.put("SANDBOX_PORT", Integer.toString(ports.sandbox()));
        env.put("ACQUIRER_PORT", Integer.toString(ports.acquirer()));
        env.put("SMTP_PORT", Integer.toString(ports.smtp()));
        env.putAll(new BankKeys(secrets).sandbox(ports.sftp()));
        env.put("ACQUIRER_KEY", acquirerKey());
        env.put("WALLET_SECRET", walletSecret());
        env.put("WALLET_NOTICE_URL", httpUrl() + "/api/v1/webhooks/wallet");
        env.put("TEST_CARDS", testCards());
        env.put("CARRIER_WEBHOOK_SECRET", webhookSecret("CARRIER"));
        env.put("CARRIER_WEBHOOK_URL", httpUrl() + "/api/v1/webhooks/carrier");
        env.put("ACQUIRER_WEBHOOK_SECRET", webhookSecret("ACQUIRER"));
        env.put("ACQUIRER_WEBHOOK_URL", httpUrl() + "/api/v1/webhooks/acquirer");
        env.put("CARD_FIELD_ORIGIN", cardFieldOrigin());
        env.putAll(partyKeys());
        env.put("DATA_DIR", layout.data().toString());
        return env;
    }

    /** Named, else the published ones beside the checkout; {@code off}, or neither, leaves the few that are built in. */
    private String testCards() {
        String named = outer.getOrDefault("TEST_CARDS", "");
        if (named.equalsIgnoreCase("off")) {
            return "";
        }
        return named.isBlank()
                ? SharedLists.find(layout.root(), outer, "cards/psp_test_cards.csv")
                        .map(Path::toString)
                        .orElse("")
                : named;
    }

    boolean withSandbox() {
        return !"off".equalsIgnoreCase(outer.getOrDefault("SANDBOX", "on"));
    }

    /** With a sandbox here or elsewhere; then there are staff logins with passwords of this copy's own. */
    boolean isDemo() {
        return withSandbox() || !outer.getOrDefault("SANDBOX_URL", "").isEmpty();
    }

    boolean migrates() {
        return DatabaseAccess.migrates(outer);
    }

    /** {@code DEPLOY=off} leaves the server empty: the in-container tests deploy their own build into it. */
    boolean withApplication() {
        return !"off".equalsIgnoreCase(outer.getOrDefault("DEPLOY", "on"));
    }

    /** {@code REQUEST_SECONDS}: a test that runs inside the server is one request. */
    int requestSeconds() {
        return Integer.parseInt(outer.getOrDefault("REQUEST_SECONDS", "120"));
    }

    String bindAddress() {
        return outer.getOrDefault("BIND_ADDRESS", "127.0.0.1");
    }

    /** Where browsers find the card verifier's page; in the demo it is the sandbox. */
    private String cardFieldOrigin() {
        return outer.getOrDefault("CARD_FIELD_ORIGIN", sandboxUrl());
    }

    /** One key for each party, given or made here; both sides are told the same. */
    private Map<String, String> partyKeys() throws IOException {
        var keys = new HashMap<String, String>();
        for (String party : PARTIES.keySet()) {
            String name = party + "_KEY";
            String given = outer.getOrDefault(name, "");
            String own = party.toLowerCase(Locale.ROOT).replace('_', '-') + "-key";
            keys.put(name, given.isEmpty() ? Files.readString(secrets.key(own)).strip() : given);
        }
        return keys;
    }

    /** Both sides are told the same. */
    private String webhookSecret(String party) throws IOException {
        return givenOrMade(party + "_WEBHOOK_SECRET", party.toLowerCase(Locale.ROOT) + "-webhook-secret");
    }

    /** Under which messages to the acquirer are authenticated. */
    private String acquirerKey() throws IOException {
        return givenOrMade("ACQUIRER_KEY", "acquirer-key");
    }

    private String walletSecret() throws IOException {
        return givenOrMade("WALLET_SECRET", "wallet-secret");
    }

    private String givenOrMade(String variable, String file) throws IOException {
        String given = outer.getOrDefault(variable, "");
        return given.isEmpty() ? Files.readString(secrets.key(file)).strip() : given;
    }
}
