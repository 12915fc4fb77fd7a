package countinghouse.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * One invariant as one query: what it returns must not be.
 *
 * @param title what holds, from the file's first line
 */
record Check(String title, String sql) {
    private static final String FOLDER = "checks/";

    /** What was found; {@code rows} holds the first few, as text. */
    record Finding(long count, List<String> rows) {}

    static Check parse(String text) {
        String first = text.lines().findFirst().orElse("");
        if (!first.startsWith("-- ")) {
            throw new IllegalArgumentException("a check begins with a line '-- title': " + first);
        }
        return new Check(
                first.substring(3).strip(), text.substring(first.length()).strip());
    }

    /** All checks of this build, in the order of their file names. */
    static List<Check> all() {
        try {
            Path place = Paths.get(Check.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<String> names = Files.isDirectory(place) ? namesInFolder(place) : namesInJar(place);
            var checks = new ArrayList<Check>();
            for (String name : names.stream().sorted().toList()) {
                checks.add(parse(read(name)));
            }
            return checks;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> namesInFolder(Path place) throws IOException {
        try (var files = Files.list(place.resolve(FOLDER))) {
            return files.map(file -> FOLDER + file.getFileName()).toList();
        }
    }

    private static List<String> namesInJar(Path place) throws IOException {
        try (var jar = new ZipFile(place.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER) && name.endsWith(".sql"))
                    .toList();
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Check.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Finding run(Connection connection, int shown) throws SQLException {
        long count = 0;
        var rows = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                count++;
                if (count <= shown) {
                    rows.add(text(row));
                }
            }
        }
        return new Finding(count, rows);
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(i == 1 ? "" : "  ")
                    .append(row.getMetaData().getColumnLabel(i))
                    .append('=')
                    .append(row.getString(i));
        }
        return text.toString();
    }
}
