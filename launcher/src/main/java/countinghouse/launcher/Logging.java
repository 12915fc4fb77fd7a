package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Libraries' chatter goes to a file: the terminal belongs to the progress lines. */
final class Logging {
    private Logging() {}

    static void quiet() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.SEVERE);
        }
    }

    static void toFile(Path file) throws IOException {
        quiet();
        var handler = new FileHandler(file.toString().replace("%", "%%"), 2_000_000, 1, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.INFO);
        Logger root = Logger.getLogger("");
        for (Handler console : root.getHandlers()) {
            root.removeHandler(console);
        }
        root.addHandler(handler);
    }
}
