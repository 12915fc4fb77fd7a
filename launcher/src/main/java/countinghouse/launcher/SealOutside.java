package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the sealer wrote outside the database: the head of each chain, and number, id and hash of the rows sealed last. */
final class SealOutside {
    private record Chain(String kind, String tenant) {}

    record Head(long number, String hash) {}

    record Row(long number, String rowId, String hash) {}

    private final Map<Chain, Head> heads = new HashMap<>();
    private final Map<Chain, NavigableMap<Long, Row>> rows = new HashMap<>();

    /**
     * A number that stands twice was cut off inside and given again: the first one counts.
     *
     * @param headLines time, kind, tenant, number and hash, parted by tabs; the last line of a chain counts
     * @param rowLines kind, tenant, number, row id and hash, oldest first
     */
    SealOutside(List<String> headLines, List<String> rowLines) {
        for (String line : headLines) {
            String[] parts = line.split("\t");
            if (whole(parts, 3)) {
                heads.put(new Chain(parts[1], parts[2]), new Head(Long.parseLong(parts[3]), parts[4]));
            }
        }
        for (String line : rowLines) {
            String[] parts = line.split("\t");
            if (whole(parts, 2)) {
                long number = Long.parseLong(parts[2]);
                rows.computeIfAbsent(new Chain(parts[0], parts[1]), none -> new TreeMap<>())
                        .putIfAbsent(number, new Row(number, parts[3], parts[4]));
            }
        }
    }

    /** A line cut short by a crash is passed over. */
    private static boolean whole(String[] parts, int number) {
        return parts.length == 5 && parts[4].length() == 64 && parts[number].matches("[0-9]{1,18}");
    }

    static SealOutside read(Path folder) throws IOException {
        List<String> rowLines = new java.util.ArrayList<>();
        for (String name : List.of("rows.3.log", "rows.2.log", "rows.1.log", "rows.log")) {
            rowLines.addAll(lines(folder.resolve(name)));
        }
        return new SealOutside(lines(folder.resolve("heads.log")), rowLines);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    Set<String> tenants(SealedKind kind) {
        Set<String> tenants = new TreeSet<>();
        heads.keySet().stream()
                .filter(chain -> chain.kind().equals(kind.name()))
                .forEach(chain -> tenants.add(chain.tenant()));
        rows.keySet().stream()
                .filter(chain -> chain.kind().equals(kind.name()))
                .forEach(chain -> tenants.add(chain.tenant()));
        return tenants;
    }

    @Nullable
    Head head(SealedKind kind, String tenant) {
        return heads.get(new Chain(kind.name(), tenant));
    }

    NavigableMap<Long, Row> rows(SealedKind kind, String tenant) {
        return rows.getOrDefault(new Chain(kind.name(), tenant), Collections.emptyNavigableMap());
    }

    @Nullable
    Row row(SealedKind kind, String tenant, long number) {
        return rows(kind, tenant).get(number);
    }

    /** The highest number that is known outside, 0 when none is. */
    long last(SealedKind kind, String tenant) {
        Head head = head(kind, tenant);
        NavigableMap<Long, Row> known = rows(kind, tenant);
        return Math.max(head == null ? 0 : head.number(), known.isEmpty() ? 0 : known.lastKey());
    }
}
