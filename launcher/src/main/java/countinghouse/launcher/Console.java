package countinghouse.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Progress for a person at a terminal: each line with the seconds since the start. */
final class Console {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    void step(String text) {
        print(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), text));
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
