package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;

/** Requests exactly as they are written, also those that no well-behaved client would send; from an address of its own on loopback. */
final class RawHttp {
    private static final Pattern INSIDE =
            Pattern.compile("(?i)payara|glassfish|grizzly|mojarra|primefaces [0-9]|exception"
                    + "|\\bat [a-z]+(\\.[a-z]+)+|java\\.lang|countinghouse\\.[a-z]+\\.[a-z]");

    private final URI product;
    private final String from;

    /** @param from an address on loopback that no other test uses: limits count by address */
    RawHttp(String product, String from) {
        this.product = URI.create(product);
        this.from = from;
    }

    record Reply(int status, List<String> headers, String body) {
        String header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        /** Says nothing of what is inside: no trace, no class, no program, no version. */
        Reply clean() {
            Matcher inside = INSIDE.matcher(all());
            assertFalse(inside.find(), () -> "says what is inside: " + inside.group() + " in\n" + all());
            assertEquals("", header("Server") + header("X-Powered-By"));
            return this;
        }

        String all() {
            return String.join("\n", headers) + "\n\n" + body;
        }
    }

    Reply get(String path) throws IOException, GeneralSecurityException {
        return ask("GET", path, "");
    }

    Reply ask(String method, String path, String headers) throws IOException, GeneralSecurityException {
        return send(method + " " + path + " HTTP/1.1\r\nHost: " + product.getAuthority() + "\r\n" + headers
                + "Connection: close\r\n\r\n");
    }

    Reply post(String path, String type, String body, String headers) throws IOException, GeneralSecurityException {
        return send("POST " + path + " HTTP/1.1\r\nHost: " + product.getAuthority() + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + headers
                + "Connection: close\r\n\r\n" + body);
    }

    Reply send(String request) throws IOException, GeneralSecurityException {
        try (Socket socket = open()) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return parsed(all.toString(StandardCharsets.UTF_8));
        }
    }

    private Socket open() throws IOException, GeneralSecurityException {
        Socket plain = new Socket();
        plain.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        plain.connect(new InetSocketAddress("127.0.0.1", product.getPort()), 10_000);
        if (!product.getScheme().equals("https")) {
            return plain;
        }
        SSLSocket secure = (SSLSocket) Download.anyCertificate()
                .getSocketFactory()
                .createSocket(plain, product.getHost(), product.getPort(), true);
        secure.startHandshake();
        return secure;
    }

    private static Reply parsed(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, List.of(), text);
        }
        List<String> head = text.substring(0, end).lines().toList();
        return new Reply(Integer.parseInt(head.getFirst().split(" ")[1]), head, text.substring(end + 4));
    }
}
