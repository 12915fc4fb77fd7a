package countinghouse.launcher;

import countinghouse.underwriting.screening.lists.ListReading;
import countinghouse.underwriting.screening.lists.ListUnreadable;
import countinghouse.underwriting.screening.lists.OfacList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A small list of people who do not exist, so that a copy with a sandbox can show what a hit is. Never beside a list that was imported. */
final class DemoList {
    private static final List<String> FILES = List.of("sdn.csv", "alt.csv", "add.csv");

    private final DatabaseAccess access;
    private final Path folder;

    /** @param folder where the files may be written to */
    DemoList(DatabaseAccess access, Path folder) {
        this.access = access;
        this.folder = folder;
    }

    /** @return whether it was imported: at the first start only */
    boolean importOnce() throws IOException, SQLException {
        try (Connection connection = access.connect(access.application())) {
            var store = new ListStore(connection);
            if (!store.isEmpty()) {
                return false;
            }
            var list = unpacked();
            ListReading reading = list.reading().read();
            store.add(list, reading.entities(), null);
            return true;
        } catch (ListUnreadable broken) {
            throw new IllegalStateException(broken);
        }
    }

    private PublishedList unpacked() throws IOException {
        Files.createDirectories(folder);
        for (String name : FILES) {
            try (var in = DemoList.class.getResourceAsStream("/countinghouse/launcher/demo-list/" + name)) {
                if (in == null) {
                    throw new IOException(name + " is missing");
                }
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new PublishedList(
                "DEMO", FILES.stream().map(folder::resolve).toList(), () -> OfacList.sdn(folder, "DEMO"));
    }
}
