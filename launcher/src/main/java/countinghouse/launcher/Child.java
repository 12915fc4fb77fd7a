package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program this start runs: its output goes to a log, and its mark to a file by which a later start finds leftovers. */
final class Child {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Path mark;

    private Child(String name, Process process, Path mark) {
        this.name = name;
        this.process = process;
        this.mark = mark;
    }

    static Child start(String name, List<String> command, Map<String, String> env, Layout layout) throws IOException {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            // a session of its own: Ctrl-C reaches the launcher alone, which then stops everything in order
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        var builder = new ProcessBuilder(whole);
        builder.environment().putAll(env);
        builder.directory(layout.data().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(layout.log(name + ".out").toFile()));
        Process process = builder.start();
        Path mark = layout.run(name + ".pid");
        Marked.of(process.toHandle()).write(mark);
        return new Child(name, process, mark);
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void stop(Duration patience) {
        Marked.of(process.toHandle()).end(patience);
        try {
            Files.deleteIfExists(mark);
        } catch (IOException stays) {
            // the mark names a process that is gone: the next start sees that and passes over it
        }
    }

    /** The last lines of a log that say something went wrong, for a person who will not open it. */
    static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            return lines.stream()
                    .skip(Math.max(0, lines.size() - 40))
                    .filter(line -> line.contains("ERROR") || line.contains("rror:") || line.contains("SEVERE"))
                    .reduce((first, second) -> second)
                    .map(line -> line.length() > 300 ? line.substring(0, 300) : line)
                    .orElse("no error line");
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }
}
