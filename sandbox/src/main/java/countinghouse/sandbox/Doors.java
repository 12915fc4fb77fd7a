package countinghouse.sandbox;

import java.net.InetSocketAddress;

/** The ports the outside world listens on; 0 for any free one. */
public record Doors(String bind, int http, int acquirer, int smtp) {
    InetSocketAddress address(int port) {
        return new InetSocketAddress(bind, port);
    }
}
