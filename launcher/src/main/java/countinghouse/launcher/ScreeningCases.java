package countinghouse.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.lists.ListUnreadable;
import countinghouse.underwriting.screening.lists.OfacList;
import countinghouse.underwriting.screening.lists.UnList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Published lists and labelled cases in a folder beside the checkout; nothing of it belongs to the product. */
final class ScreeningCases {
    /** Two names, whether they are the same, and whether the source is sure of it. */
    record Pair(EntityKind kind, String one, String other, boolean same, boolean sure) {}

    /** A line of a table with a header; what is missing is empty. */
    record Row(Map<String, String> fields) {
        String get(String field) {
            return fields.getOrDefault(field, "");
        }

        private String names() {
            return get("name1") + get("name2") + get("query_name") + get("full_name");
        }
    }

    private final Path folder;
    private final Predicate<Row> taken;

    private ScreeningCases(Path folder, Predicate<Row> taken) {
        this.folder = folder;
        this.taken = taken;
    }

    /** The half that penalties are not looked at while they are set; which row belongs to it depends on its names only. */
    ScreeningCases heldOut() {
        return new ScreeningCases(folder, row -> (row.names().hashCode() * 31 + 7 & 1) == 1);
    }

    /** From {@code SHARED_DATA}, else {@code ../shared/data} beside the checkout. */
    static Optional<ScreeningCases> find(Map<String, String> env) {
        Path home = Path.of(env.getOrDefault("COUNTINGHOUSE_HOME", "."));
        return SharedLists.find(home, env, "sanctions").map(folder -> new ScreeningCases(folder, row -> true));
    }

    /** The SDN list of OFAC and the consolidated list of the UN. */
    List<ListedEntity> lists() throws IOException, ListUnreadable {
        var entities =
                new ArrayList<>(OfacList.sdn(folder.resolve("ofac_sdn_2021")).entities());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("un_.*\\.xml"))
                    .toList()) {
                entities.addAll(UnList.read(file).entities());
            }
        }
        return entities;
    }

    List<Row> rows(String file) throws IOException {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(folder.resolve("expected").resolve(file)))) {
            return parser.stream()
                    .filter(CSVRecord::isConsistent)
                    .map(row -> new Row(row.toMap()))
                    .filter(taken)
                    .toList();
        }
    }

    List<Pair> namePairs() throws IOException {
        return rows("name_pairs_nomenklatura.csv").stream()
                .map(row -> new Pair(
                        kind(row.get("schema")),
                        row.get("name1"),
                        row.get("name2"),
                        row.get("is_match").equals("true"),
                        row.get("quality").equals("STRONG")))
                .toList();
    }

    List<Pair> entityPairs() throws IOException {
        var pairs = new ArrayList<Pair>();
        for (JsonNode pair : new ObjectMapper()
                .readTree(folder.resolve("expected/entity_pairs_nomenklatura.json")
                        .toFile())) {
            pairs.add(new Pair(
                    kind(pair.path("schema").asText()),
                    name(pair.path("query")),
                    name(pair.path("candidate")),
                    pair.path("match").asBoolean(),
                    false));
        }
        return pairs;
    }

    private static String name(JsonNode entity) {
        if (entity.has("name")) {
            return entity.get("name").asText();
        }
        return String.join(
                " ",
                Stream.of("firstName", "middleName", "fatherName", "lastName")
                        .filter(entity::has)
                        .map(part -> entity.get(part).asText())
                        .toList());
    }

    /** What the sources call a person or an organisation. */
    static EntityKind kind(String said) {
        return switch (said) {
            case "individual", "Person" -> EntityKind.PERSON;
            case "vessel", "Vessel" -> EntityKind.VESSEL;
            case "LegalEntity" -> EntityKind.UNKNOWN;
            default -> EntityKind.ENTITY;
        };
    }
}
