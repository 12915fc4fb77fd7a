package countinghouse.sandbox;

import java.net.InetSocketAddress;

/** The ports the outside world listens on; 0 for any free one. */
public record Doors(String bind, int http, int acquirer, int smtp, int sftp) {
    /** With any free port for files. */
    public Doors(String bind, int http, int acquirer, int smtp) {
        this(bind, http, acquirer, smtp, 0);
    }

    InetSocketAddress address(int port) {
        return new InetSocketAddress(bind, port);
    }
}
