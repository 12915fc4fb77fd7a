package countinghouse.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what tests have printed, for people to look at: in the folder that {@code -Dstatements.write} names, if it names one. */
final class Samples {
    private static final String FOLDER = System.getProperty("statements.write", "");

    private Samples() {}

    static void keep(String name, byte[] bytes) throws IOException {
        if (!FOLDER.isEmpty()) {
            Files.createDirectories(Path.of(FOLDER));
            Files.write(Path.of(FOLDER).resolve(name), bytes);
        }
    }
}
