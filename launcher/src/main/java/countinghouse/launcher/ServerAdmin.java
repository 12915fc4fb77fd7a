package countinghouse.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.jar.Manifest;

/** Speaks to the server's administration over loopback. */
final class ServerAdmin {
    /** HTTP/1.1: over HTTP/2 the server closes a connection that is quiet for 30 s, and a deployment on a busy machine is. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final int port;
    private final String authorization;

    ServerAdmin(int port, String password) {
        this.port = port;
        byte[] login = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login);
    }

    boolean answers() throws InterruptedException {
        try {
            return send("uptime", "", Duration.ofSeconds(5)).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void deploy(Path application) throws IOException, InterruptedException {
        String query = "?force=true&name=" + ServerDomain.NAME + "&DEFAULT="
                + URLEncoder.encode(application.toString(), StandardCharsets.UTF_8);
        var answer = send("deploy", query, Duration.ofMinutes(5));
        if (answer.statusCode() != 200 || !answer.body().contains("exit-code: SUCCESS")) {
            throw new Problem("The server refused the application: " + reason(answer.body()));
        }
    }

    private HttpResponse<String> send(String command, String query, Duration patience)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/__asadmin/" + command + query))
                .timeout(patience)
                .header("Authorization", authorization)
                .header("X-Requested-By", "countinghouse")
                .header("User-Agent", "hk2-agent")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The answer has a manifest's form: long lines are folded. */
    static String reason(String body) {
        try {
            var answer = new Manifest(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            String message = answer.getMainAttributes().getValue("message");
            if (message != null) {
                String line = message.replace("%%%EOL%%%", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
                return line.length() > 500 ? line.substring(0, 500) + " …" : line;
            }
        } catch (IOException otherForm) {
            // then the log has to tell
        }
        return "no reason given, see server.log";
    }
}
