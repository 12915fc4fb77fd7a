package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What differs from the server as shipped. The format knows neither quotes nor spaces in values. */
final class BootCommands {
    private static final String CONFIG = "configs.config.server-config.";
    private static final String NETWORK = CONFIG + "network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.";

    private final Ports ports;
    private final String address;
    private final int requestSeconds;

    /**
     * Administration listens on loopback whatever the address is; the server refuses to run without that listener.
     *
     * @param address the address HTTP and HTTPS listen on
     * @param requestSeconds how long a request may take, its body included
     */
    BootCommands(Ports ports, String address, int requestSeconds) {
        this.ports = ports;
        this.address = address;
        this.requestSeconds = requestSeconds;
    }

    void writeTo(Path before, Path after) throws IOException {
        Files.write(before, before());
        Files.writeString(after, "");
    }

    private List<String> before() {
        var commands = new ArrayList<String>();
        listener(commands, "http-listener-1", ports.http(), address);
        listener(commands, "http-listener-2", ports.https(), address);
        listener(commands, "admin-listener", ports.admin(), "127.0.0.1");
        for (String protocol : List.of("http-listener-1", "http-listener-2", "admin-listener")) {
            String http = NETWORK + "protocols.protocol." + protocol + ".http.";
            commands.add(set(http + "xpowered-by", "false"));
            commands.add(set(http + "server-header", "false"));
            commands.add(set(http + "trace-enabled", "false"));
            // a body that comes in drops holds a thread no longer than this; a deployment is one request, too, and slow
            // on a busy machine
            String patience = protocol.equals("admin-listener") ? "900" : Integer.toString(requestSeconds);
            commands.add(set(http + "request-timeout-seconds", patience));
        }
        String ssl = NETWORK + "protocols.protocol.http-listener-2.ssl.";
        commands.add(set(ssl + "tls-enabled", "false"));
        commands.add(set(ssl + "tls11-enabled", "false"));
        // of several pictures that a browser asked for at once over one HTTP/2 connection some were broken off
        commands.add(set(NETWORK + "protocols.protocol.http-listener-2.http.http2-enabled", "false"));
        // addresses carry one-time tokens; what has to be known of a request is in the audit trail
        commands.add(set(CONFIG + "http-service.access-logging-enabled", "false"));
        // nobody speaks these here: fewer doors, less memory, quicker start
        commands.add(set(CONFIG + "iiop-service.iiop-listener.orb-listener-1.enabled", "false"));
        commands.add(set(CONFIG + "iiop-service.iiop-listener.SSL.enabled", "false"));
        commands.add(set(CONFIG + "iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled", "false"));
        commands.add(set(CONFIG + "admin-service.jmx-connector.system.enabled", "false"));
        commands.add(set(CONFIG + "hazelcast-config-specific-configuration.enabled", "false"));
        commands.add(set(CONFIG + "transaction-service.timeout-in-seconds", "120"));
        return commands;
    }

    private static void listener(List<String> commands, String name, int port, String address) {
        commands.add(set(LISTENER + name + ".port", Integer.toString(port)));
        commands.add(set(LISTENER + name + ".address", address));
    }

    private static String set(String path, String value) {
        return "set " + path + "=" + value;
    }
}
