package countinghouse.launcher;

import countinghouse.launcher.ListStore.Delta;
import countinghouse.launcher.ListStore.Version;
import countinghouse.launcher.PublishedList.Size;
import countinghouse.underwriting.screening.lists.ListReading;
import countinghouse.underwriting.screening.lists.ListUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * `./ops import sanctions`: reads published lists and stores them; the servers take them up by themselves. Either all the lists that were named
 * are good, or none is stored.
 */
final class SanctionsImport {
    /** A list that has lost more than this share of what it held was cut off, until somebody who knows better says --force. */
    private static final double LARGEST_DROP = 0.1;

    private final DatabaseAccess access;
    private final Console console;

    SanctionsImport(DatabaseAccess access, Console console) {
        this.access = access;
        this.console = console;
    }

    private record Read(PublishedList list, ListReading reading) {}

    /** @param arguments files and folders, {@code --force}, {@code --status}; without one the folder that SANCTIONS_DIR names */
    int run(List<String> arguments, Map<String, String> env) throws IOException {
        boolean force = arguments.contains("--force");
        try (Connection connection = access.connect(access.application())) {
            var store = new ListStore(connection);
            if (arguments.contains("--status")) {
                return status(store);
            }
            for (Read read : read(PublishedList.among(paths(arguments, env)), store, force)) {
                store(store, read);
            }
            return 0;
        } catch (SQLException failed) {
            throw new Problem("The database cannot be reached: " + failed.getMessage(), failed);
        }
    }

    private static List<Path> paths(List<String> arguments, Map<String, String> env) {
        for (String argument : arguments) {
            if (argument.startsWith("--") && !List.of("--force", "--status").contains(argument)) {
                throw new Problem("./ops import sanctions knows --force and --status, not " + argument);
            }
        }
        var paths = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .map(Path::of)
                .toList();
        String folder = env.getOrDefault("SANCTIONS_DIR", "");
        if (paths.isEmpty() && folder.isBlank()) {
            throw new Problem(
                    "Which lists? ./ops import sanctions <file or folder>…, or SANCTIONS_DIR names the folder.");
        }
        return paths.isEmpty() ? List.of(Path.of(folder)) : paths;
    }

    /** Nothing is written before everything was read and found whole. */
    private List<Read> read(List<PublishedList> lists, ListStore store, boolean force)
            throws IOException, SQLException {
        var all = new ArrayList<Read>();
        for (PublishedList list : lists) {
            Optional<Version> before = store.latest(list.listId());
            String hash = list.sha256();
            if (before.filter(version -> version.sha256().equals(hash)).isPresent()) {
                console.print(list.listId() + ": this very list was imported before (SHA-256 " + hash
                        + "). Nothing was changed.");
                continue;
            }
            ListReading reading = read(list);
            if (before.isPresent() && !force) {
                requireWhole(list, before.get().size(), Size.of(reading.entities()));
            }
            all.add(new Read(list, reading));
        }
        return all;
    }

    private static ListReading read(PublishedList list) {
        try {
            return list.reading().read();
        } catch (ListUnreadable broken) {
            throw new Problem(
                    list.listId() + " is refused: " + broken.getMessage() + ". Nothing was imported.", broken);
        }
    }

    static void requireWhole(PublishedList list, Size before, Size now) {
        require(list, "entries", before.entries(), now.entries());
        require(list, "names", before.names(), now.names());
        require(list, "addresses", before.addresses(), now.addresses());
    }

    private static void require(PublishedList list, String what, int before, int now) {
        if (now < before * (1 - LARGEST_DROP)) {
            throw new Problem(list.listId() + " is refused: it has " + number(now) + " " + what
                    + ", the version before had " + number(before)
                    + ". A file may have been cut off. Nothing was imported. If it is right: --force");
        }
    }

    private void store(ListStore store, Read read) throws SQLException, IOException {
        ListReading reading = read.reading();
        PublishedList list = read.list();
        Delta delta = store.add(list, reading.entities(), reading.published());
        Size size = Size.of(reading.entities());
        console.print(list.listId() + ": " + number(size.entries()) + " entries, " + number(size.names()) + " names, "
                + number(size.addresses()) + " addresses"
                + (reading.published() == null ? "" : ", published " + reading.published())
                + "; added " + number(delta.added()) + ", changed " + number(delta.changed()) + ", removed "
                + number(delta.removed()) + "; SHA-256 " + list.sha256());
        reading.notes().forEach(note -> console.print(list.listId() + ": " + note));
        console.print(list.listId() + ": the servers take it up within seconds: ./ops import sanctions --status");
    }

    private int status(ListStore store) throws SQLException {
        List<Version> versions = store.all();
        if (versions.isEmpty()) {
            console.print("No list was imported yet. Every application goes to a person for it.");
        }
        for (Version version : versions) {
            console.print(String.format(
                    Locale.ROOT,
                    "%-9s %-9s %8s entries %8s names  %s",
                    version.listId(),
                    version.state(),
                    number(version.size().entries()),
                    number(version.size().names()),
                    version.told()));
        }
        return 0;
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
