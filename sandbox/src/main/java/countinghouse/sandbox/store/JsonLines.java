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
        Parsed<T> parsed = parse(Files.readAllBytes(file));
        channel.truncate(parsed.end());
        written = parsed.end();
        synced = Math.min(synced, written);
        return parsed.values();
    }

    private record Parsed<T>(List<T> values, int end) {}

    private Parsed<T> parse(byte[] content) throws IOException {
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
        return new Parsed<>(values, start);
    }

    public void append(T value) {
        sync(write(value));
    }

    /** Writes a line without waiting for the disk; {@link #sync} with the result does. */
    public long write(T value) {
        byte[] json = Json.bytes(value);
        ByteBuffer line =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        try {
            return put(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines, as they stand in the file. */
    public synchronized List<T> read() throws IOException {
        return parse(Files.readAllBytes(file)).values();
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

    private synchronized long put(ByteBuffer line) throws IOException {
        long at = written;
        while (line.hasRemaining()) {
            at += channel.write(line, at);
        }
        written = at;
        return at;
    }

    /** Up to where lines have been written. */
    public synchronized long written() {
        return written;
    }

    /** Returns when the lines up to there are on the disk; those who wait at the same time share one sync. */
    public void sync(long upTo) {
        synchronized (syncing) {
            if (synced < upTo) {
                long covered = written();
                try {
                    channel.force(false);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                synced = covered;
            }
        }
    }
}
