package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of ours, remembered in a file. The number alone would not do: after a crash another program may carry it, so
 * the moment of its start is remembered with it.
 */
record Marked(long pid, String begun) {

    static Marked of(ProcessHandle process) {
        return new Marked(process.pid(), begun(process));
    }

    /** On Linux the ticks since boot, which no clock change moves; elsewhere the start in seconds. */
    private static String begun(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return "t" + afterName[19];
        } catch (IOException | RuntimeException notLinux) {
            return process.info()
                    .startInstant()
                    .map(start -> "s" + start.getEpochSecond())
                    .orElse("");
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + begun + "\n");
    }

    static Optional<Marked> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return parse(Files.readString(file));
    }

    static Optional<Marked> parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Marked(Long.parseLong(words[0]), words[1]));
    }

    /** The process, if it still is the one that was remembered. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> begun(process).equals(begun));
    }

    /** Asks it to end, and ends it by force when it has not done so within the patience. */
    void end(Duration patience) {
        alive().ifPresent(process -> {
            process.destroy();
            if (!endedWithin(process, patience)) {
                process.destroyForcibly();
                endedWithin(process, Duration.ofSeconds(10));
            }
        });
    }

    private static boolean endedWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
