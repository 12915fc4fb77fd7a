package countinghouse.sandbox.store;

import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An append-only file with one JSON document a line. {@link #append} returns when the line is on the disk; appends that
 * wait at the same time share one sync.
 */
public final class JsonLines<T> implements AutoCloseable {
    private final Path file;
    private final Class<T> type;
    private final FileChannel channel;
    private final Object syncing = new Object();
    private long written;
    private long synced;

    public JsonLines(Path file, Class<T> type) throws IOException {
        this.file = file;
        this.type = type;
        Files.createDirectories(file.toAbsolutePath().getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        written = channel.size();
        synced = written;
    }

    /** Reads all lines; a last line that a crash tore is cut off, since nobody was told of it. */
    public synchronized List<T> load() throws IOException {
        byte[] content = Files.readAllBytes(file);
        List<T> values = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                try {
                    values.add(Json.read(java.util.Arrays.copyOfRange(content, start, i), type));
                } catch (BadRequest e) {
                    throw new IOException(file.getFileName() + ": byte " + start + ": " + e.getMessage(), e);
                }
                start = i + 1;
            }
        }
        channel.truncate(start);
        written = start;
        synced = Math.min(synced, written);
        return values;
    }

    public void append(T value) {
        byte[] json = Json.bytes(value);
        ByteBuffer line =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        try {
            sync(write(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        try {
            channel.truncate(0);
            channel.force(true);
            written = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (syncing) {
            synced = 0;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private synchronized long write(ByteBuffer line) throws IOException {
        long at = written;
        while (line.hasRemaining()) {
            at += channel.write(line, at);
        }
        written = at;
        return at;
    }

    private synchronized long written() {
        return written;
    }

    private void sync(long upTo) throws IOException {
        synchronized (syncing) {
            if (synced < upTo) {
                long covered = written();
                channel.force(false);
                synced = covered;
            }
        }
    }
}
