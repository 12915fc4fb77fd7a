package countinghouse.sandbox.mail;

import countinghouse.sandbox.control.Fault;
import countinghouse.sandbox.control.FaultKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Copies both directions; knows where the message ends, so that the answer to it can be lost or falsified. */
final class SmtpRelay {
    private static final Logger LOG = Logger.getLogger(SmtpRelay.class.getName());
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket client;
    private final Socket inner;
    private final Optional<Fault> fault;
    private volatile boolean messageSent;
    private int matched;

    SmtpRelay(Socket client, Socket inner, Optional<Fault> fault) {
        this.client = client;
        this.inner = inner;
        this.fault = fault;
    }

    /** Returns when the server's side is done. */
    void run(Executor threads) throws IOException, InterruptedException {
        threads.execute(this::upwards);
        byte[] buffer = new byte[8192];
        InputStream in = inner.getInputStream();
        OutputStream out = client.getOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (messageSent && fault.isPresent() && fault.get().kind() != FaultKind.DELAY) {
                answerFalsely(fault.get(), out);
                return;
            }
            out.write(buffer, 0, n);
            out.flush();
        }
    }

    private static void answerFalsely(Fault fault, OutputStream out) throws IOException, InterruptedException {
        if (fault.kind() == FaultKind.FAIL_AFTER) {
            out.write("451 Requested action aborted\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } else if (fault.kind() == FaultKind.TIMEOUT_AFTER) {
            Thread.sleep(fault.waitMillis());
        }
    }

    private void upwards() {
        try {
            byte[] buffer = new byte[8192];
            InputStream in = client.getInputStream();
            OutputStream out = inner.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                look(buffer, n);
                out.write(buffer, 0, n);
                out.flush();
            }
            inner.shutdownOutput();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the sender left", e);
        }
    }

    private void look(byte[] bytes, int length) {
        for (int i = 0; i < length && !messageSent; i++) {
            matched = bytes[i] == END[matched] ? matched + 1 : bytes[i] == END[0] ? 1 : 0;
            if (matched == END.length) {
                messageSent = true;
            }
        }
    }
}
