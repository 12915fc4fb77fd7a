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
import java.util.Arrays;
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
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Object writing = new Object();
    private volatile boolean signedOn;
    private byte @Nullable [] heldBack;

    HostConnection(Socket socket, HostCodec codec, Desk desk, Faults faults) {
        this.socket = socket;
        this.codec = codec;
        this.desk = desk;
        this.faults = faults;
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
                IsoMessage request = codec.parse(in.readNBytes(length));
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
            Optional<Fault> fault = fault(request);
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

    private Optional<Fault> fault(IsoMessage request) {
        if (request.getType() == 0x800) {
            return Optional.empty();
        }
        String operation = request.getType() == 0x200 ? "purchase" : "reversal";
        return faults.take(Party.ACQUIRER, operation).or(() -> byAmount(request));
    }

    private static Optional<Fault> byAmount(IsoMessage request) {
        if (request.getType() != 0x200 || !request.hasField(4)) {
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
            case DELAY -> {
                byte[] answer = carryOut(request);
                Thread.sleep(fault.waitMillis());
                write(answer);
            }
            case TIMEOUT_BEFORE -> LOG.fine("ignored a message");
            case TIMEOUT_AFTER -> carryOut(request);
            case DUPLICATE -> {
                byte[] answer = carryOut(request);
                write(answer);
                write(answer);
            }
            case REORDER -> holdBack(carryOut(request), fault.waitMillis());
            case DROP -> close();
            case NONSENSE -> throw new IllegalStateException("never ordered for the host");
            case HALF -> {
                byte[] answer = carryOut(request);
                synchronized (writing) {
                    OutputStream out = socket.getOutputStream();
                    out.write(answer, 0, answer.length / 2);
                    out.flush();
                    close();
                }
            }
        }
    }

    private byte[] carryOut(IsoMessage request) {
        IsoMessage answer = desk.answer(request, signedOn);
        if (request.getType() == 0x800) {
            signedOn |= HostCodec.text(request, 70).equals("001");
        }
        return frame(answer);
    }

    private static byte[] frame(IsoMessage message) {
        byte[] data = message.writeData();
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
