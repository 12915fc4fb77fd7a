package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.gateways.acquirer.HostMessages.Field;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One connection, from sign-on to its end: many requests under way, one reader that hands out the answers. */
final class HostSession implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HostSession.class.getName());
    private static final int MANAGEMENT_ANSWER = 0x810;

    private final Socket socket;
    private final HostMessages messages;
    private final Requests requests;
    private final DataInputStream in;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Match, CompletableFuture<IsoMessage>> waiting = new ConcurrentHashMap<>();
    private volatile boolean ended;

    HostSession(Socket socket, HostMessages messages, Requests requests) throws IOException {
        this.socket = socket;
        this.messages = messages;
        this.requests = requests;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** @throws IOException unless the host lets us in */
    void signOn(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        out.write(HostMessages.frame(requests.management(1, "001")));
        out.flush();
        IsoMessage answer = read(in.readUnsignedByte());
        if (answer.getType() != MANAGEMENT_ANSWER
                || !HostMessages.text(answer, Field.RESPONSE).equals("00")) {
            throw new IOException("the host refuses the sign-on");
        }
    }

    Exchange exchange(IsoMessage request, Duration patience) {
        byte[] frame = HostMessages.frame(request);
        Match match = Match.expectedFor(request);
        CompletableFuture<IsoMessage> answer = new CompletableFuture<>();
        if (waiting.putIfAbsent(match, answer) != null) {
            return new Exchange.Unanswered(true, "in-flight");
        }
        try {
            if (ended || !writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Exchange.Unanswered(false, "not-connected");
            }
            try {
                out.write(frame);
                out.flush();
            } finally {
                writing.unlock();
            }
            return new Exchange.Answered(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Exchange.Unanswered(true, "timeout");
        } catch (IOException | ExecutionException e) {
            close();
            return new Exchange.Unanswered(true, "connection-lost");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchange.Unanswered(true, "interrupted");
        } finally {
            waiting.remove(match, answer);
        }
    }

    /** Hands out answers until the connection ends, which it always tells by an exception. */
    void readUntilItEnds(Duration echoAfter) throws IOException {
        socket.setSoTimeout((int) echoAfter.toMillis());
        boolean echoDue = false;
        while (true) {
            int first;
            try {
                first = in.read();
            } catch (SocketTimeoutException e) {
                if (echoDue) {
                    throw new IOException("no echo", e);
                }
                askForEcho(echoAfter);
                echoDue = true;
                continue;
            }
            if (first < 0) {
                throw new EOFException("the host closed the connection");
            }
            handOut(read(first));
            echoDue = false;
        }
    }

    private IsoMessage read(int first) throws IOException {
        int length = first << 8 | in.readUnsignedByte();
        if (length == 0 || length > HostMessages.LONGEST_FRAME) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] data = new byte[length];
        in.readFully(data);
        return messages.parse(data);
    }

    private void handOut(IsoMessage answer) {
        CompletableFuture<IsoMessage> waiter = waiting.remove(Match.of(answer));
        if (waiter != null) {
            waiter.complete(answer);
        } else if (answer.getType() != MANAGEMENT_ANSWER) {
            LOG.log(
                    Level.INFO,
                    "acquirer: an answer nobody waits for any more, trace {0}",
                    HostMessages.text(answer, Field.STAN));
        }
    }

    private void askForEcho(Duration patience) throws IOException {
        try {
            if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the host does not read");
            }
            try {
                out.write(HostMessages.frame(requests.management(2, "301")));
                out.flush();
            } finally {
                writing.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whoever still waits learns at once that no answer can come. */
    @Override
    public void close() {
        ended = true;
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "closing", e);
        }
        IOException lost = new IOException("connection lost");
        waiting.values().forEach(waiter -> waiter.completeExceptionally(lost));
    }
}
