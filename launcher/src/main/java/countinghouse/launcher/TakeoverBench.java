package countinghouse.launcher;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * `./bench takeover`: two nodes on one database; the one that is in the middle of a job is killed with -9, and what is measured is how long
 * it takes until the other one has done it. The job is the mail of a registration, held up at the mail server.
 */
final class TakeoverBench {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]+)\"");
    private static final String CLAIMED = "SELECT COUNT(*) FROM work_item WHERE tries > 0";
    private static final int DELAY_MILLIS = 8_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Map<String, String> env;
    private final Console console;

    TakeoverBench(Map<String, String> env, Console console) {
        this.env = env;
        this.console = console;
    }

    void run() throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        Layout layout = Layout.from(env);
        Archive.delete(layout.data());
        layout.create();
        var outside = BenchCopy.beside(env, "outside", 0);
        outside.put("DEPLOY", "off");
        try (var world = BenchCopy.start(outside, "start");
                var first = BenchCopy.start(node(world, outside, "first", 10), "start");
                var second = BenchCopy.start(node(world, outside, "second", 20), "start")) {
            measure(world, outside, first, second);
        }
    }

    /** A node of its own on the database, the keys and the outside parties of the first copy. */
    private Map<String, String> node(BenchCopy world, Map<String, String> outside, String name, int ports)
            throws IOException {
        var node = BenchCopy.beside(env, name, ports);
        var access = world.database();
        var secrets = new Secrets(world.layout().secrets());
        String sandbox = "http://127.0.0.1:" + Ports.from(outside).sandbox();
        node.put("DB_URL", access.url());
        node.put("DB_USER", access.application().user());
        node.put("DB_PASSWORD", access.application().password());
        node.put("MIGRATE", "off");
        node.put("MASTER_KEYSTORE", secrets.path("master-keystore.p12").toString());
        node.put("MASTER_KEYSTORE_PASSWORD", secrets.password("master-keystore-password"));
        node.put("SANDBOX", "off");
        for (String party : ServerEnvironment.PARTIES.keySet()) {
            node.put(party + "_URL", sandbox);
            node.put(party + "_KEY", "unused");
        }
        node.put("CARD_FIELD_ORIGIN", sandbox);
        node.put("CARRIER_WEBHOOK_SECRET", "unused");
        node.put("ACQUIRER_HOST", "127.0.0.1");
        node.put("ACQUIRER_PORT", Integer.toString(Ports.from(outside).acquirer()));
        node.put("ACQUIRER_KEY", Files.readString(secrets.key("acquirer-key")).strip());
        node.put("SMTP_HOST", "127.0.0.1");
        node.put("SMTP_PORT", Integer.toString(Ports.from(outside).smtp()));
        return node;
    }

    private void measure(BenchCopy world, Map<String, String> outside, BenchCopy first, BenchCopy second)
            throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        String sandbox = "http://127.0.0.1:" + Ports.from(outside).sandbox();
        HttpClient plain = HttpClient.newHttpClient();
        send(
                plain,
                HttpRequest.newBuilder(URI.create(sandbox + "/control/faults"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"party\":\"MAIL\",\"kind\":\"DELAY\",\"count\":1,\"millis\":" + DELAY_MILLIS
                                        + "}")));
        ProcessHandle killed = server(first);
        ProcessHandle heir = server(second);
        signal(heir, "STOP"); // so that the one to be killed is the one that takes the job up
        String address = "takeover@example.com";
        register(first, address);
        awaitClaim(world);
        killed.destroyForcibly();
        long begun = System.nanoTime();
        signal(heir, "CONT");
        String mailbox = sandbox + "/mailbox.json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        while (!send(plain, HttpRequest.newBuilder(URI.create(mailbox))).contains("@")) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new Problem("The mail did not come within " + PATIENCE.toMinutes() + " minutes.");
            }
            Thread.sleep(250);
        }
        console.print(String.format(
                Locale.ROOT,
                "{\"bench\":\"takeover\",\"metric\":\"seconds_after_kill\",\"value\":%.1f,\"nodes\":2}",
                (System.nanoTime() - begun) / 1e9));
    }

    private void register(BenchCopy node, String address)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .sslContext(new Certificate(new Secrets(node.layout().secrets())).trusted())
                .build();
        URI page = URI.create("https://127.0.0.1:" + node.ports().https() + "/register.xhtml");
        Matcher state = VIEW_STATE.matcher(send(browser, HttpRequest.newBuilder(page)));
        if (!state.find()) {
            throw new Problem("The page to register holds no form.");
        }
        String form = "registration=registration&register=register&name=Tara+Takeover&email="
                + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&password=four+lanterns+over+a+quay"
                + "&jakarta.faces.ViewState=" + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
        send(
                browser,
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static void awaitClaim(BenchCopy world) throws IOException, InterruptedException, SQLException {
        var access = world.database();
        long end = System.nanoTime() + Duration.ofMillis(DELAY_MILLIS).toNanos();
        try (var owner = access.connect(access.owner());
                var claimed = owner.prepareStatement(CLAIMED)) {
            while (System.nanoTime() < end) {
                try (var row = claimed.executeQuery()) {
                    if (row.next() && row.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new Problem("The first node did not take the job up.");
    }

    private static ProcessHandle server(BenchCopy copy) throws IOException {
        return Marked.read(copy.layout().run("server.pid"))
                .flatMap(Marked::alive)
                .orElseThrow(() -> new Problem("A server is not there any more."));
    }

    private static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static String send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new Problem("Answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
