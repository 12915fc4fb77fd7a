package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things lie.
 *
 * @param root the product: built modules below it
 * @param data everything a copy makes: database, secrets, logs
 * @param programs unpacked server and database programs; copies may share them
 */
public record Layout(Path root, Path data, Path programs) {

    static Layout from(Map<String, String> env) {
        Path root = Path.of(env.getOrDefault("COUNTINGHOUSE_HOME", "."))
                .toAbsolutePath()
                .normalize();
        Path data = root.resolve(env.getOrDefault("DATA_DIR", "var")).normalize();
        Path programs = root.resolve(env.getOrDefault(
                        "PROGRAMS_DIR", data.resolve("programs").toString()))
                .normalize();
        return new Layout(root, data, programs);
    }

    void create() throws IOException {
        for (Path folder : new Path[] {data, programs, data.resolve("log"), data.resolve("run"), data.resolve("tmp")}) {
            Files.createDirectories(folder);
        }
    }

    Path dist() {
        return root.resolve("launcher/target/dist");
    }

    Path application() {
        return root.resolve("ear/target/countinghouse.ear");
    }

    Path log(String name) {
        return data.resolve("log").resolve(name);
    }

    Path run(String name) {
        return data.resolve("run").resolve(name);
    }

    Path secrets() {
        return data.resolve("secrets");
    }
}
