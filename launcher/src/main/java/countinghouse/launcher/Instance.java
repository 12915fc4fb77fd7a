package countinghouse.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One data folder, one copy: the lock that says so, and what a copy that was killed left behind. */
final class Instance {
    /** In the order they are stopped: the database last, when nobody writes any more. */
    private static final String[] CHILDREN = {"server", "sandbox", "database"};

    private final Layout layout;

    Instance(Layout layout) {
        this.layout = layout;
    }

    /** Held until this process ends, however it ends. */
    FileLock take() throws IOException {
        var channel = FileChannel.open(layout.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Problem("Countinghouse already runs on " + layout.data()
                    + address().map(url -> " at " + url).orElse("")
                    + ". Stop it with ./run stop, or start a second copy with another DATA_DIR and other ports.");
        }
        Marked.of(ProcessHandle.current()).write(mark());
        return lock;
    }

    Optional<ProcessHandle> launcher() throws IOException {
        return Marked.read(mark()).flatMap(Marked::alive);
    }

    private Path mark() {
        return layout.run("launcher.pid");
    }

    /** Ends what a killed launcher left running; returns how many there were. */
    int endLeftovers() throws IOException {
        int ended = 0;
        for (String name : CHILDREN) {
            Path file = layout.run(name + ".pid");
            Optional<Marked> left = Marked.read(file);
            if (left.flatMap(Marked::alive).isPresent()) {
                left.get().end(Duration.ofSeconds(30));
                ended++;
            }
            Files.deleteIfExists(file);
        }
        return ended;
    }

    Optional<String> address() throws IOException {
        return readyLines().stream().findFirst();
    }

    /** The environment with the database's port as it was at the start: another shell may not know it. */
    Map<String, String> asStarted(Map<String, String> env) throws IOException {
        var known = new HashMap<>(env);
        readyLines().stream().skip(1).findFirst().ifPresent(port -> known.put("DB_PORT", port));
        return known;
    }

    /** Where the server answers on this machine, for commands. */
    String loopback() throws IOException {
        return readyLines().stream()
                .skip(2)
                .findFirst()
                .map(port -> "http://127.0.0.1:" + port)
                .orElseThrow(() -> new Problem("Not running. Start it: ./run --detach"));
    }

    private List<String> readyLines() throws IOException {
        Path ready = layout.run("ready");
        return Files.exists(ready) ? Files.readAllLines(ready) : List.of();
    }

    void ready(String url, Ports ports) throws IOException {
        Files.write(
                layout.run("ready"), List.of(url, Integer.toString(ports.database()), Integer.toString(ports.http())));
    }

    void notReady() throws IOException {
        Files.deleteIfExists(layout.run("ready"));
    }
}
