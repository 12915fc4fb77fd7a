package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The host's TCP port: each connection signs on and then sends messages, answered as they are done. */
public final class HostDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HostDoor.class.getName());
    private static final int MOST_CONNECTIONS = 64;

    private final ServerSocket listener = new ServerSocket();
    private final HostCodec codec = new HostCodec();
    private final HostSettings settings;
    private final Books books;
    private final TestCards cards;
    private final CardTokens tokens;
    private final Desk desk;
    private final Faults faults;
    private final Clearing clearing;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("acquirer-clearing", 0).factory());
    private final Set<HostConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Binds at once, so that a taken port is known before anything else starts. */
    public HostDoor(InetSocketAddress address, Path folder, HostSettings settings, Faults faults, Clock clock)
            throws IOException {
        this.settings = settings;
        this.books = new Books(folder, clock);
        this.cards = new TestCards(settings.testCards());
        this.tokens = new CardTokens(folder, clock);
        this.desk = new Desk(codec, books, cards, tokens, clock);
        this.faults = faults;
        this.clearing = new Clearing(books, folder, faults, clock);
        listener.bind(address);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public countinghouse.sandbox.control.Part part() {
        return books;
    }

    /** Opens the books to judges, and the control port's paths. */
    public void open(HttpDoor door) {
        AcquirerPages pages = new AcquirerPages(books, clearing);
        pages.open(door);
        HostedField.open(door, tokens.once(), cards);
        door.on(
                "POST",
                "/control/acquirer/kept-cards/{token}/forget",
                q -> tokens.kept().forget(q.pathParameter("token"))
                        ? Answer.json(200, Map.of("forgotten", q.pathParameter("token")))
                        : Answer.refused(404, "token", "no card is kept under it"));
        door.on("POST", "/control/acquirer/disconnect", q -> {
            int cut = connections.size();
            connections.forEach(HostConnection::close);
            return Answer.json(200, Map.of("disconnected", cut));
        });
    }

    /** To whose account the acquirer pays what it has cleared. */
    public void pays(Till till) {
        clearing.pays(till);
    }

    public void start() {
        clockwork.scheduleWithFixedDelay(clearing::step, 1, 1, TimeUnit.SECONDS);
        Thread.ofPlatform().name("acquirer-accept").start(this::accept);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                if (connections.size() >= MOST_CONNECTIONS || faults.refuses(Party.ACQUIRER)) {
                    socket.close();
                    continue;
                }
                HostConnection connection = new HostConnection(socket, codec, desk, faults, settings.keys());
                connections.add(connection);
                threads.execute(() -> {
                    connection.serve(threads);
                    connections.remove(connection);
                });
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.log(Level.WARNING, "accepting failed", e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        clockwork.shutdownNow();
        listener.close();
        connections.forEach(HostConnection::close);
        threads.shutdownNow();
    }
}
