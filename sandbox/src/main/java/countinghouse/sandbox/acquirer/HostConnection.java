package countinghouse.sandbox.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.sandbox.control.Fault;
import countinghouse.sandbox.control.FaultKind;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One connection: frames of a two-byte length (big-endian, without itself) and a message. */
final class HostConnection {
    private static final Logger LOG = Logger.getLogger(HostConnection.class.getName());
    private static final int AT_ONCE = 256;
    private static final long SILENT_AFTER = 9_000_100;
    private static final long SILENT_BEFORE = 9_000_101;

    private final Socket socket;
    private final HostCodec codec;
    private final Desk desk;
    private final Faults faults;
    private final @Nullable HostKeys keys;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Object writing = new Object();
    private volatile boolean signedOn;
    private byte @Nullable [] heldBack;

    /** @param keys null where messages carry no authentication codes */
    HostConnection(Socket socket, HostCodec codec, Desk desk, Faults faults, @Nullable HostKeys keys) {
        this.socket = socket;
        this.codec = codec;
        this.desk = desk;
        this.faults = faults;
        this.keys = keys;
    }

    void serve(Executor threads) {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int length = in.readUnsignedShort();
                if (length == 0 || length > HostCodec.LONGEST_FRAME) {
                    throw new IOException("a frame of " + length + " bytes");
                }
                byte[] data = in.readNBytes(length);
                IsoMessage request = codec.parse(data);
                if (keys != null && !keys.accept(data, request)) {
                    LOG.warning("a message with a wrong authentication code was ignored");
                    continue;
                }
                atOnce.acquire();
                threads.execute(() -> work(request));
            }
        } catch (EOFException e) {
            LOG.fine("a client left");
        } catch (IOException e) {
            LOG.log(Level.INFO, "a connection ended: {0}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "closing", e);
        }
    }

    private void work(IsoMessage request) {
        try {
            if (request.getType() == 0x800) {
                write(frame(manage(request)));
                return;
            }
            Operation operation = Operation.of(request);
            Optional<Fault> fault = faults.take(Party.ACQUIRER, operation == null ? "" : operation.word())
                    .or(() -> byAmount(request));
            if (fault.isPresent()) {
                misbehave(fault.get(), request);
            } else {
                write(carryOut(request));
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "an answer was lost", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a message broke the host", e);
            close();
        } finally {
            atOnce.release();
        }
    }

    /** Sign-on, sign-off, echo, and a new key. */
    private IsoMessage manage(IsoMessage request) {
        String code = HostCodec.text(request, 70);
        IsoMessage answer = desk.refuse(request, "00");
        switch (code) {
            case "001" -> signedOn = true;
            case "002" -> signedOn = false;
            case "101" -> {
                if (keys == null) {
                    codec.set(answer, 39, "12");
                } else {
                    codec.set(answer, 48, keys.change());
                }
            }
            case "301" -> LOG.fine("echo");
            default -> codec.set(answer, 39, "12");
        }
        return answer;
    }

    private static Optional<Fault> byAmount(IsoMessage request) {
        boolean pays = request.getType() == 0x100 || Operation.of(request) == Operation.PURCHASE;
        if (!pays || !request.hasField(4)) {
            return Optional.empty();
        }
        long amount = Long.parseLong(HostCodec.text(request, 4));
        if (amount == SILENT_AFTER || amount == SILENT_BEFORE) {
            FaultKind kind = amount == SILENT_AFTER ? FaultKind.TIMEOUT_AFTER : FaultKind.TIMEOUT_BEFORE;
            return Optional.of(new Fault(Party.ACQUIRER, kind, null, 1, 1));
        }
        return Optional.empty();
    }

    private void misbehave(Fault fault, IsoMessage request) throws IOException, InterruptedException {
        switch (fault.kind()) {
            case FAIL -> write(frame(desk.refuse(request, "96")));
            case FAIL_AFTER -> {
                carryOut(request);
                write(frame(desk.refuse(request, "96")));
            }
            case DECLINE -> write(frame(insist(request, "05")));
            case INOPERATIVE -> write(frame(insist(request, "91")));
            case TIMEOUT_BEFORE -> LOG.fine("ignored a message");
            case TIMEOUT_AFTER -> carryOut(request);
            case DROP, REFUSE -> close();
            case DROP_AFTER -> {
                carryOut(request);
                close();
            }
            default -> misbehaveAfter(fault, request);
        }
    }

    /** Kinds that spoil the answer of what was done. */
    private void misbehaveAfter(Fault fault, IsoMessage request) throws IOException, InterruptedException {
        byte[] answer = carryOut(request);
        switch (fault.kind()) {
            case DELAY -> {
                Thread.sleep(fault.waitMillis());
                write(answer);
            }
            case SLOW -> drip(answer, fault.waitMillis());
            case DUPLICATE -> {
                write(answer);
                write(answer);
            }
            case REORDER -> holdBack(answer, fault.waitMillis());
            case HALF -> {
                write(Arrays.copyOf(answer, answer.length / 2));
                close();
            }
            case NONSENSE -> write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            case WRONG_CODE -> {
                answer[answer.length - 1] ^= keys == null ? 0 : (byte) 0x5a;
                write(answer);
            }
            case WRONG_TRACE -> {
                IsoMessage other = desk.answer(request, null);
                int trace = Integer.parseInt(HostCodec.text(request, 11)) % 999_999 + 1;
                codec.set(other, 11, String.format(Locale.ROOT, "%06d", trace));
                write(frame(other));
            }
            default -> throw new IllegalStateException("never ordered for the host: " + fault.kind());
        }
    }

    /** New authorisations are answered so and kept; of the rest nothing is carried out. */
    private IsoMessage insist(IsoMessage request, String code) {
        Operation operation = Operation.of(request);
        boolean pays = operation == Operation.AUTHORISATION || operation == Operation.PURCHASE;
        return signedOn && pays ? desk.answer(request, code) : desk.refuse(request, code);
    }

    /** Piece by piece, so that all who wait on this connection wait. */
    private void drip(byte[] answer, int millis) throws IOException, InterruptedException {
        synchronized (writing) {
            OutputStream out = socket.getOutputStream();
            int pause = Math.max(1, millis / answer.length);
            for (byte piece : answer) {
                out.write(piece);
                out.flush();
                Thread.sleep(pause);
            }
        }
    }

    private byte[] carryOut(IsoMessage request) {
        return frame(signedOn ? desk.answer(request, null) : desk.refuse(request, "58"));
    }

    private byte[] frame(IsoMessage message) {
        byte[] data = keys == null ? message.writeData() : keys.seal(message);
        byte[] frame = new byte[data.length + 2];
        frame[0] = (byte) (data.length >> 8);
        frame[1] = (byte) data.length;
        System.arraycopy(data, 0, frame, 2, data.length);
        return frame;
    }

    private void write(byte[] answer) throws IOException {
        synchronized (writing) {
            OutputStream out = socket.getOutputStream();
            out.write(answer);
            if (heldBack != null) {
                out.write(heldBack);
                heldBack = null;
            }
            out.flush();
        }
    }

    private void holdBack(byte[] answer, int millis) throws IOException, InterruptedException {
        synchronized (writing) {
            heldBack = answer;
        }
        Thread.sleep(millis);
        synchronized (writing) {
            if (Arrays.equals(heldBack, answer)) {
                heldBack = null;
                write(answer);
            }
        }
    }
}
