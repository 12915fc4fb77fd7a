package countinghouse.sandbox.terminal;

import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A terminal's memory: replaced as a whole, synced, readable by its owner only, used by one program at a time. */
final class StateFile implements AutoCloseable {
    private final Path file;
    private final FileChannel guard;
    private final FileLock lock;

    StateFile(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        Files.createDirectories(this.file.getParent());
        guard = FileChannel.open(beside(".lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        lock = guard.lock();
    }

    boolean exists() {
        return Files.exists(file);
    }

    TerminalState read() throws IOException {
        if (!exists()) {
            throw new IOException("this terminal is not activated: " + file + " is not there");
        }
        try {
            return Json.read(Files.readAllBytes(file), TerminalState.class);
        } catch (BadRequest e) {
            throw new IOException(file + " is not a terminal's memory", e);
        }
    }

    void write(TerminalState state) throws IOException {
        Path fresh = beside(".new");
        Files.deleteIfExists(fresh);
        try (FileChannel out = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(Json.bytes(state));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        guard.close();
    }
}
