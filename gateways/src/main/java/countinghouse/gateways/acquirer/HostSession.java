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
import org.jspecify.annotations.Nullable;

/** One connection, from sign-on to its end: many requests under way, one reader that hands out the answers. */
final class HostSession implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HostSession.class.getName());
    private static final int MANAGEMENT_ANSWER = 0x810;

    private final Socket socket;
    private final HostMessages messages;
    private final Requests requests;
    private final @Nullable MessageKeys keys;
    private final DataInputStream in;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Match, CompletableFuture<IsoMessage>> waiting = new ConcurrentHashMap<>();
    private volatile boolean ended;
    private long keyed;

    /** @param keys null where messages carry no authentication codes */
    HostSession(Socket socket, HostMessages messages, Requests requests, @Nullable MessageKeys keys)
            throws IOException {
        this.socket = socket;
        this.messages = messages;
        this.requests = requests;
        this.keys = keys;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** @throws IOException unless the host lets us in, and gives a key where keys are used */
    void signOn(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        manage(1, Requests.SIGN_ON);
        if (keys != null) {
            keys.replace(HostMessages.text(manage(2, Requests.CHANGE_KEY), Field.TOKEN));
            keyed = System.nanoTime();
        }
    }

    private IsoMessage manage(int stan, String code) throws IOException {
        out.write(HostMessages.frame(requests.management(stan, code), keys));
        out.flush();
        IsoMessage answer = read(in.readUnsignedByte());
        if (answer == null
                || answer.getType() != MANAGEMENT_ANSWER
                || !HostMessages.text(answer, Field.MANAGEMENT).equals(code)
                || !HostMessages.text(answer, Field.RESPONSE).equals("00")) {
            throw new IOException("the host refuses network message " + code);
        }
        return answer;
    }

    Exchange exchange(IsoMessage request, Duration patience) {
        byte[] frame = HostMessages.frame(request, keys);
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
                send(echoAfter, Requests.ECHO);
                echoDue = true;
                continue;
            }
            if (first < 0) {
                throw new EOFException("the host closed the connection");
            }
            IsoMessage answer = read(first);
            if (answer != null) {
                handOut(answer);
                echoDue = false;
            }
            changeKeyWhenOld(echoAfter);
        }
    }

    private void changeKeyWhenOld(Duration patience) throws IOException {
        if (keys != null && System.nanoTime() - keyed > LinkSettings.KEY_LIFE.toNanos()) {
            keyed = System.nanoTime();
            send(patience, Requests.CHANGE_KEY);
        }
    }

    /** Null for a message whose authentication code is wrong: it is as if it had never come. */
    private @Nullable IsoMessage read(int first) throws IOException {
        int length = first << 8 | in.readUnsignedByte();
        if (length == 0 || length > HostMessages.LONGEST_FRAME) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] data = new byte[length];
        in.readFully(data);
        IsoMessage message = messages.parse(data);
        if (keys != null && !keys.accept(data, message)) {
            LOG.log(
                    Level.WARNING,
                    "acquirer: an answer with a wrong authentication code, trace {0}",
                    HostMessages.text(message, Field.STAN));
            return null;
        }
        return message;
    }

    private void handOut(IsoMessage answer) throws IOException {
        if (keys != null && HostMessages.text(answer, Field.MANAGEMENT).equals(Requests.CHANGE_KEY)) {
            keys.replace(HostMessages.text(answer, Field.TOKEN));
            return;
        }
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

    private void send(Duration patience, String code) throws IOException {
        try {
            if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the host does not read");
            }
            try {
                out.write(HostMessages.frame(requests.management(3, code), keys));
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
