package countinghouse.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one copy. HTTP, HTTPS and database are chosen; the others follow HTTP at a fixed distance, so a second
 * copy needs three numbers only.
 */
public record Ports(int http, int https, int database, int sandbox, int acquirer, int smtp, int sftp, int admin) {

    public static Ports from(Map<String, String> env) {
        int http = port(env, "HTTP_PORT", 8080);
        return new Ports(
                http,
                port(env, "HTTPS_PORT", 8443),
                port(env, "DB_PORT", 13306),
                port(env, "SANDBOX_PORT", http + 101),
                port(env, "ACQUIRER_PORT", http + 103),
                port(env, "SMTP_PORT", http + 105),
                port(env, "SFTP_PORT", http + 109),
                port(env, "ADMIN_PORT", http + 107));
    }

    static int port(Map<String, String> env, String name, int otherwise) {
        String text = env.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new Problem(name + "=" + text + " is not a port number (1 to 65535).");
        }
        return Integer.parseInt(text);
    }

    /** Every port by the name of its environment variable, in the order they are looked at. */
    Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("HTTP_PORT", http);
        named.put("HTTPS_PORT", https);
        named.put("DB_PORT", database);
        named.put("SANDBOX_PORT", sandbox);
        named.put("ACQUIRER_PORT", acquirer);
        named.put("SMTP_PORT", smtp);
        named.put("SFTP_PORT", sftp);
        named.put("ADMIN_PORT", admin);
        return named;
    }

    /** Refuses two services on one number, which no port probe would notice before the start. */
    Ports distinct() {
        var seen = new HashMap<Integer, String>();
        named().forEach((name, port) -> {
            String other = seen.putIfAbsent(port, name);
            if (other != null) {
                throw new Problem(other + " and " + name + " are both " + port + ": give them different ports.");
            }
        });
        return this;
    }

    /** Refuses with one line when another program holds a port that this start needs. */
    static void requireFree(String name, int port, InetAddress address) {
        try (var socket = new ServerSocket()) {
            // without it a port in TIME_WAIT after our own stop would look taken
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw new Problem(
                    "Port " + port + " is taken by another program. Stop that program, or choose another port: " + name
                            + "=" + (port < 60_000 ? port + 1_000 : port - 1_000) + " ./run",
                    taken);
        }
    }
}
