package countinghouse.sandbox.bank;

import countinghouse.sandbox.control.Fault;
import countinghouse.sandbox.control.FaultKind;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Party;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folder that the customer reads; a file appears there whole, unless a fault says otherwise. */
final class ReportDrawer {
    private static final Set<FaultKind> KINDS = EnumSet.of(
            FaultKind.DELAY,
            FaultKind.DUPLICATE,
            FaultKind.REORDER,
            FaultKind.HALF,
            FaultKind.NONSENSE,
            FaultKind.DROP);

    private final Path folder;
    private final Faults faults;
    private final List<Held> held = new ArrayList<>();

    ReportDrawer(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    private record Held(String name, byte[] content, long due) {}

    void put(String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Optional<Fault> fault = faults.take(Party.BANK_FILES, "report", KINDS);
        long due = System.nanoTime() + fault.map(Fault::waitMillis).orElse(0) * 1_000_000L;
        switch (fault.map(Fault::kind).orElse(FaultKind.FAIL)) {
            case DELAY, REORDER -> held.add(new Held(name, content, due));
            case DUPLICATE -> {
                write(name, content);
                write(name + "-2", content);
            }
            case HALF -> {
                write(name, Arrays.copyOf(content, content.length / 2));
                held.add(new Held(name, content, due));
            }
            case NONSENSE -> {
                write(name, "<html>503</html>".getBytes(StandardCharsets.UTF_8));
                held.add(new Held(name + "-2", content, due));
            }
            case DROP -> {
                // never told
            }
            default -> write(name, content);
        }
    }

    /** Puts out what was held back and is due. */
    void release() throws IOException {
        long now = System.nanoTime();
        for (Held late : List.copyOf(held)) {
            if (late.due() - now <= 0) {
                write(late.name(), late.content());
                held.remove(late);
            }
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        Files.write(part, content);
        Files.move(
                part,
                folder.resolve(name + ".xml"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }
}
