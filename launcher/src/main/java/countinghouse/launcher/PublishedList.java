package countinghouse.launcher;

import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.lists.DeniedPersons;
import countinghouse.underwriting.screening.lists.ListReading;
import countinghouse.underwriting.screening.lists.ListUnreadable;
import countinghouse.underwriting.screening.lists.OfacList;
import countinghouse.underwriting.screening.lists.UnList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One list as its publisher puts it on the net: which files it is made of, and how they are read.
 *
 * @param files in the order of their names; their hash is the list's
 */
record PublishedList(String listId, List<Path> files, Reading reading) {
    private static final List<String> SDN = List.of("sdn.csv", "alt.csv", "add.csv");
    private static final List<String> CONSOLIDATED = List.of("cons_prim.csv", "cons_alt.csv", "cons_add.csv");

    interface Reading {
        ListReading read() throws ListUnreadable;
    }

    /** Every list among the files and folders; a folder is looked through, not what is below it. */
    static List<PublishedList> among(List<Path> given) throws IOException {
        var byFolder = new TreeMap<Path, Map<String, Path>>();
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw new Problem(path + " is not there. Nothing was imported.");
            }
            for (Path file : filesOf(path)) {
                byFolder.computeIfAbsent(file.toAbsolutePath().getParent(), none -> new TreeMap<>())
                        .put(name(file), file);
            }
        }
        var lists = new ArrayList<PublishedList>();
        for (Map.Entry<Path, Map<String, Path>> folder : byFolder.entrySet()) {
            lists.addAll(in(folder.getKey(), folder.getValue()));
        }
        if (lists.isEmpty()) {
            throw new Problem("No list was recognised in " + given + ". Known are OFAC's sdn.csv, alt.csv, add.csv (and"
                    + " cons_prim.csv, cons_alt.csv, cons_add.csv), the UN's XML, and the BIS's dpl.txt.");
        }
        return lists;
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(PublishedList::name))
                    .toList();
        }
    }

    private static List<PublishedList> in(Path folder, Map<String, Path> files) throws IOException {
        var lists = new ArrayList<PublishedList>();
        if (SDN.stream().anyMatch(files::containsKey)) {
            lists.add(ofac("OFAC-SDN", folder, SDN, "sdn_comments.csv", () -> OfacList.sdn(folder)));
        }
        if (CONSOLIDATED.stream().anyMatch(files::containsKey)) {
            lists.add(
                    ofac("OFAC-CONS", folder, CONSOLIDATED, "cons_comments.csv", () -> OfacList.consolidated(folder)));
        }
        if (files.containsKey("dpl.txt")) {
            Path file = files.get("dpl.txt");
            lists.add(new PublishedList("BIS-DPL", List.of(file), () -> DeniedPersons.read(file)));
        }
        for (Path file : files.values()) {
            if (isUn(file)) {
                lists.add(new PublishedList("UN", List.of(file), () -> UnList.read(file)));
            }
        }
        return lists;
    }

    /** The publisher's set is one list: a part alone would silently drop every alias, or every address. */
    private static PublishedList ofac(String listId, Path folder, List<String> needed, String spare, Reading reading) {
        var files = new ArrayList<Path>();
        for (String name : needed) {
            files.add(found(folder, name));
            if (!Files.exists(files.getLast())) {
                throw new Problem(listId + ": " + name + " is missing beside the others in " + folder
                        + ". Nothing was imported.");
            }
        }
        Path comments = found(folder, spare);
        if (Files.exists(comments)) {
            files.add(comments);
        }
        return new PublishedList(listId, List.copyOf(files), reading);
    }

    private static Path found(Path folder, String name) {
        Path capitals = folder.resolve(name.toUpperCase(Locale.ROOT));
        return Files.exists(capitals) ? capitals : folder.resolve(name);
    }

    /** Whatever the file is called: the UN names it by the day. */
    private static boolean isUn(Path file) throws IOException {
        if (!name(file).endsWith(".xml")) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(2000), StandardCharsets.UTF_8).contains("CONSOLIDATED_LIST");
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** Of one file its own SHA-256, as publishers print it; of several the one of their names and hashes. */
    String sha256() throws IOException {
        if (files.size() == 1) {
            return Sha256.hex(Files.readAllBytes(files.getFirst()));
        }
        var all = new StringBuilder();
        for (Path file : files) {
            all.append(name(file))
                    .append(' ')
                    .append(Sha256.hex(Files.readAllBytes(file)))
                    .append('\n');
        }
        return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    String fileNames() {
        return String.join(
                ", ", files.stream().map(file -> file.getFileName().toString()).toList());
    }

    /** How much a list holds; a file that was cut off has less of one of these. */
    record Size(int entries, int names, int addresses) {
        static Size of(List<ListedEntity> entities) {
            return new Size(
                    entities.size(),
                    entities.stream().mapToInt(e -> e.names().size()).sum(),
                    entities.stream().mapToInt(e -> e.addresses().size()).sum());
        }
    }
}
