package countinghouse.sandbox.mail;

import countinghouse.sandbox.control.Fault;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The port that senders connect to: passes the conversation on, or breaks it where a fault is ordered. */
final class SmtpDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SmtpDoor.class.getName());
    private static final int MOST_CONNECTIONS = 64;

    private final ServerSocket listener = new ServerSocket();
    private final Faults faults;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int innerPort;

    SmtpDoor(InetSocketAddress address, Faults faults) throws IOException {
        this.faults = faults;
        listener.bind(address);
    }

    int port() {
        return listener.getLocalPort();
    }

    void start(int innerPort) {
        this.innerPort = innerPort;
        Thread.ofPlatform().name("smtp-accept").start(this::accept);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (open.size() >= MOST_CONNECTIONS) {
                    client.close();
                    continue;
                }
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.log(Level.WARNING, "accepting failed", e);
                }
            }
        }
    }

    private void serve(Socket client) {
        Optional<Fault> fault = faults.take(Party.MAIL, "send");
        try (client) {
            switch (fault.map(Fault::kind).orElse(null)) {
                case FAIL -> say(client, "421 Service not available\r\n");
                case HALF -> say(client, "22");
                case DROP -> LOG.fine("hung up");
                case TIMEOUT_BEFORE -> Thread.sleep(fault.orElseThrow().waitMillis());
                case DELAY -> {
                    Thread.sleep(fault.orElseThrow().waitMillis());
                    relay(client, fault);
                }
                case null, default -> relay(client, fault);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "a conversation ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void relay(Socket client, Optional<Fault> fault) throws IOException, InterruptedException {
        try (Socket inner = new Socket(InetAddress.getLoopbackAddress(), innerPort)) {
            new SmtpRelay(client, inner, fault).run(threads);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
