package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A copy of the product on a data folder of its own, started for a benchmark and stopped after it. */
final class BenchCopy implements AutoCloseable {
    private final Layout layout;
    private final Map<String, String> env;
    private final Process launcher;

    private BenchCopy(Layout layout, Map<String, String> env, Process launcher) {
        this.layout = layout;
        this.env = env;
        this.launcher = launcher;
    }

    /**
     * Returns when its first page is served.
     *
     * @param name of this start, for its log
     */
    static BenchCopy start(Map<String, String> env, String name) throws IOException, InterruptedException {
        Layout layout = Layout.from(env);
        layout.create();
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "start"));
        builder.environment().putAll(env);
        builder.redirectErrorStream(true);
        Path log = layout.data().resolveSibling(layout.data().getFileName() + "-" + name + ".log");
        builder.redirectOutput(log.toFile());
        var copy = new BenchCopy(layout, env, builder.start());
        copy.await(name, log);
        return copy;
    }

    /** As {@link #start}, in a folder that is emptied before. */
    static BenchCopy anew(Map<String, String> env) throws IOException, InterruptedException {
        Archive.delete(Layout.from(env).data());
        return start(env, "start");
    }

    private void await(String name, Path log) throws InterruptedException {
        while (!Files.exists(layout.run("ready"))) {
            if (!launcher.isAlive()) {
                throw new Problem("The start \"" + name + "\" failed, see " + log);
            }
            Thread.sleep(20);
        }
    }

    Layout layout() {
        return layout;
    }

    Ports ports() {
        return Ports.from(env);
    }

    DatabaseAccess database() throws IOException {
        return DatabaseAccess.from(env, Ports.from(env), new Secrets(layout.secrets()));
    }

    /** Base of the REST interface. */
    String url() {
        return "http://127.0.0.1:" + Ports.from(env).http() + "/api/v1/";
    }

    /** The same environment for a second copy beside: a folder and ports of its own. */
    static Map<String, String> beside(Map<String, String> env, String folder, int portsAfter) {
        var other = new HashMap<>(env);
        other.put("DATA_DIR", Layout.from(env).data().resolve(folder).toString());
        Ports.from(env).named().forEach((name, port) -> other.put(name, Integer.toString(port + portsAfter)));
        return other;
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(120, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
