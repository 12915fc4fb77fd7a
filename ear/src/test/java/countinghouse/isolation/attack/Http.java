package countinghouse.isolation.attack;

import countinghouse.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** One browser or machine that asks the running product over its outside door; keeps its cookies, follows nothing. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .sslContext(trusting())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** An answer; the body as text, each byte a character where it is no text. */
    public record Answer(int status, Map<String, String> headers, String body) {
        @Override
        public String toString() {
            return status + " " + headers + " " + body.substring(0, Math.min(600, body.length()));
        }

        boolean isFound() {
            return status == 200;
        }
    }

    Http() {
        cookies.put("zone", "UTC");
    }

    public static Http stranger() {
        return new Http();
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /** Whoever asks too often is told to wait, and does: the limits have tests of their own. */
    public Answer send(String method, String path, Map<String, String> headers, String body) {
        Answer answer = sendOnce(method, path, headers, body);
        for (int tries = 0; tries < 20 && answer.status() == 429; tries++) {
            long seconds = Long.parseLong(answer.headers().getOrDefault("retry-after", "1"));
            LockSupport.parkNanos(Duration.ofSeconds(Math.min(seconds, 10)).toNanos());
            answer = sendOnce(method, path, headers, body);
        }
        return answer;
    }

    /** Reads a file of any length and keeps nothing of it. @return bytes */
    long download(String path) {
        try {
            HttpResponse<InputStream> response = CLIENT.send(
                    request("GET", path, Map.of(), null)
                            .timeout(Duration.ofMinutes(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IllegalStateException(path + " is answered " + response.statusCode());
                }
                return in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Settings.required("PUBLIC_URL") + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            StringBuilder all = new StringBuilder(headers.getOrDefault("Cookie", ""));
            cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.setHeader("Cookie", all.toString());
        }
        return request;
    }

    private Answer sendOnce(String method, String path, Map<String, String> headers, String body) {
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request(method, path, headers, body).build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers()
                .map()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
        String type = headers.getOrDefault("content-type", "text/plain");
        boolean text = type.matches("(text/|application/(json|problem|xhtml|xml|javascript)).*");
        return new Answer(
                response.statusCode(),
                headers,
                new String(response.body(), text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int at = pair.indexOf('=');
        if (at > 0) {
            cookies.put(pair.substring(0, at), pair.substring(at + 1));
        }
    }

    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The instance under test makes its own certificate. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
