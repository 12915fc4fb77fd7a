package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** `./bench start`: how long a start takes until a page is served, and what it then holds in memory. */
final class Bench {
    private final Layout layout;
    private final Map<String, String> env;
    private final Console console;

    Bench(Layout layout, Map<String, String> env, Console console) {
        this.layout = layout;
        this.env = env;
        this.console = console;
    }

    /** The first start unpacks and makes the schema; the second is the one people wait for every day. */
    void start() throws IOException, InterruptedException {
        Archive.delete(layout.data());
        layout.create();
        for (String run : List.of("first", "second")) {
            one(run);
        }
    }

    private void one(String run) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (var copy = BenchCopy.start(env, run)) {
            line("seconds_to_page", run, (System.nanoTime() - begun) / 1e9);
            long server = resident("server");
            long database = resident("database");
            line("resident_mib_server", run, server / 1024.0);
            line("resident_mib_database", run, database / 1024.0);
            line("resident_mib", run, (server + database) / 1024.0);
        }
    }

    /** KiB of memory in use by a child, 0 for an outside database. */
    private long resident(String child) throws IOException {
        var marked = Marked.read(layout.run(child + ".pid"));
        if (marked.isEmpty()) {
            return 0;
        }
        return Files.readAllLines(Path.of("/proc/" + marked.get().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private void line(String metric, String run, double value) {
        console.print(String.format(
                Locale.ROOT,
                "{\"bench\":\"start\",\"metric\":\"%s\",\"run\":\"%s\",\"value\":%.1f,\"cores\":%d}",
                metric,
                run,
                value,
                Runtime.getRuntime().availableProcessors()));
    }
}
