package countinghouse.sandbox.bank;

import countinghouse.sandbox.control.Fault;
import countinghouse.sandbox.control.FaultKind;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;

/** Spoils the moment in which an upload gets its name, which is the moment in which it counts. */
final class UploadFaults implements SftpEventListener {
    private static final Set<FaultKind> BEFORE =
            EnumSet.of(FaultKind.FAIL, FaultKind.TIMEOUT_BEFORE, FaultKind.DROP, FaultKind.DELAY);
    private static final Set<FaultKind> AFTER =
            EnumSet.of(FaultKind.FAIL_AFTER, FaultKind.TIMEOUT_AFTER, FaultKind.DROP_AFTER);

    private final Faults faults;

    UploadFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options) throws IOException {
        Optional<Fault> fault = faults.take(Party.BANK_FILES, "upload", BEFORE);
        if (fault.isPresent()) {
            spoil(session, fault.get());
        }
    }

    @Override
    public void moved(
            ServerSession session, Path from, Path to, Collection<CopyOption> options, @Nullable Throwable thrown)
            throws IOException {
        Optional<Fault> fault = thrown == null ? faults.take(Party.BANK_FILES, "upload", AFTER) : Optional.empty();
        if (fault.isPresent()) {
            spoil(session, fault.get());
        }
    }

    private static void spoil(ServerSession session, Fault fault) throws IOException {
        switch (fault.kind()) {
            case DROP, DROP_AFTER -> {
                session.close(true);
                throw new IOException("dropped");
            }
            case DELAY -> sleep(fault.waitMillis());
            case TIMEOUT_BEFORE, TIMEOUT_AFTER -> {
                sleep(fault.waitMillis());
                session.close(true);
                throw new IOException("too late");
            }
            default -> throw new IOException("the disk is full");
        }
    }

    private static void sleep(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", e);
        }
    }
}
