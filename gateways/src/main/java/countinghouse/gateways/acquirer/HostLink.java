package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps one signed-on connection to the host open, and makes a new one, with growing pauses, whenever it ends. */
final class HostLink implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HostLink.class.getName());

    private final LinkSettings settings;
    private final Requests requests;
    private final HostMessages messages = new HostMessages();
    private final Semaphore inFlight = new Semaphore(LinkSettings.IN_FLIGHT);
    private final Thread keeper;
    private @Nullable HostSession session;
    private boolean closed;

    HostLink(LinkSettings settings, Requests requests, ThreadFactory threads) {
        this.settings = settings;
        this.requests = requests;
        this.keeper = threads.newThread(this::keepConnected);
    }

    void start() {
        keeper.start();
    }

    synchronized boolean isUp() {
        return open() != null;
    }

    /** Sends the request and waits for its answer, both for a bounded time. */
    Exchange exchange(IsoMessage request) {
        if (!inFlight.tryAcquire()) {
            return new Exchange.Unanswered(false, "busy");
        }
        try {
            HostSession open = awaitSession();
            return open == null
                    ? new Exchange.Unanswered(false, "not-connected")
                    : open.exchange(request, settings.answer());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchange.Unanswered(false, "interrupted");
        } finally {
            inFlight.release();
        }
    }

    private synchronized @Nullable HostSession awaitSession() throws InterruptedException {
        long left = LinkSettings.WAIT_FOR_LINK.toNanos();
        long deadline = System.nanoTime() + left;
        while (open() == null && !closed && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
        return open();
    }

    /** Not one that has just ended: whoever lost an answer with it may ask again before it is withdrawn, and waits for the next. */
    private @Nullable HostSession open() {
        return session == null || session.hasEnded() ? null : session;
    }

    private void keepConnected() {
        Duration pause = LinkSettings.FIRST_PAUSE;
        while (!isClosed()) {
            boolean wasUp = false;
            try (Socket socket = new Socket()) {
                wasUp = serve(socket);
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "acquirer: not connected: {0}", e.toString());
            }
            pause = wasUp ? LinkSettings.FIRST_PAUSE : longer(pause);
            try {
                TimeUnit.MILLISECONDS.sleep(
                        pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LinkSettings.LONGEST_PAUSE) < 0 ? doubled : LinkSettings.LONGEST_PAUSE;
    }

    /**
     * @return true once the connection, which was up, has ended
     * @throws IOException if it never was
     */
    private boolean serve(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        socket.connect(new InetSocketAddress(settings.host(), settings.port()), (int) LinkSettings.CONNECT.toMillis());
        try (HostSession fresh = new HostSession(socket, messages, requests, settings.keys())) {
            fresh.signOn(LinkSettings.CONNECT);
            LOG.info("acquirer: signed on");
            publish(fresh);
            fresh.readUntilItEnds(settings.echoAfter());
        } catch (IOException | RuntimeException e) {
            if (!withdraw()) {
                throw e;
            }
            LOG.log(isClosed() ? Level.FINE : Level.WARNING, "acquirer: connection ended: {0}", e.toString());
        }
        return true;
    }

    private synchronized void publish(HostSession fresh) {
        session = fresh;
        notifyAll();
    }

    private synchronized boolean withdraw() {
        boolean wasUp = session != null;
        session = null;
        return wasUp;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        HostSession open;
        synchronized (this) {
            closed = true;
            open = session;
            notifyAll();
        }
        if (open != null) {
            open.close();
        }
        keeper.interrupt();
    }
}
