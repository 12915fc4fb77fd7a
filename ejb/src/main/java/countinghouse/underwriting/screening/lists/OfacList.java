package countinghouse.underwriting.screening.lists;

import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.lists.Rows.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * OFAC's legacy layout: comma-separated files without a header, {@code -0-} for nothing, entries joined by their number.
 * The SDN list comes as {@code sdn.csv}, {@code alt.csv}, {@code add.csv}, {@code sdn_comments.csv}; the consolidated
 * list of the other programmes as {@code cons_prim.csv}, {@code cons_alt.csv}, {@code cons_add.csv}, {@code
 * cons_comments.csv}. Layout: OFAC, "Data specification for the legacy SDN files".
 */
public final class OfacList {
    private static final String NOTHING = "-0-";
    private static final int MAIN_FIELDS = 12;
    private static final int ALIAS_FIELDS = 5;
    private static final int ADDRESS_FIELDS = 6;
    private static final int REMARKS = 11;

    private final String listId;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Integer> orphans = new LinkedHashMap<>();

    private OfacList(String listId) {
        this.listId = listId;
    }

    /** @param folder with the four files; the one with spilled-over remarks may be missing */
    public static ListReading sdn(Path folder) throws ListUnreadable {
        return sdn(folder, "OFAC-SDN");
    }

    /** @param listId of a list of somebody else's in the same layout */
    public static ListReading sdn(Path folder, String listId) throws ListUnreadable {
        return new OfacList(listId).read(folder, List.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"));
    }

    /** @param folder with the four files; the one with spilled-over remarks may be missing */
    public static ListReading consolidated(Path folder) throws ListUnreadable {
        return new OfacList("OFAC-CONS")
                .read(folder, List.of("cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"));
    }

    private ListReading read(Path folder, List<String> files) throws ListUnreadable {
        var main = ListText.read(named(folder, files.getFirst()));
        for (Row row : Rows.read(main, ',', MAIN_FIELDS)) {
            if (drafts.put(number(main, row), Draft.of(row)) != null) {
                throw new ListUnreadable(
                        main.file(), row.line(), "number " + row.fields().getFirst() + " comes twice");
            }
        }
        var aliases = ListText.read(named(folder, files.get(1)));
        for (Row row : Rows.read(aliases, ',', ALIAS_FIELDS)) {
            of(aliases, row).alias(row);
        }
        var addresses = ListText.read(named(folder, files.get(2)));
        for (Row row : Rows.read(addresses, ',', ADDRESS_FIELDS)) {
            of(addresses, row).address(row);
        }
        if (Files.exists(named(folder, files.get(3)))) {
            var comments = ListText.read(named(folder, files.get(3)));
            for (Row row : Rows.read(comments, ',', 2)) {
                of(comments, row).remarks.append(present(row, 1));
            }
        }
        var entities = new ArrayList<ListedEntity>();
        drafts.forEach((number, draft) -> entities.add(draft.entity(listId, number)));
        var notes = new ArrayList<String>();
        orphans.forEach((file, count) -> notes.add(file + ": " + count + " rows of entries that are not listed"));
        return new ListReading(entities, notes);
    }

    /** The publisher writes the names in capitals, others in small letters. */
    static Path named(Path folder, String name) {
        Path capitals = folder.resolve(name.toUpperCase(Locale.ROOT));
        return Files.exists(capitals) ? capitals : folder.resolve(name);
    }

    private static String number(ListText text, Row row) throws ListUnreadable {
        String number = row.fields().getFirst().strip();
        if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new ListUnreadable(text.file(), row.line(), "the first field is not an entry's number");
        }
        return number;
    }

    private Draft of(ListText text, Row row) throws ListUnreadable {
        Draft draft = drafts.get(number(text, row));
        if (draft == null) {
            orphans.merge(text.file(), 1, Integer::sum);
            return new Draft(EntityKind.UNKNOWN);
        }
        return draft;
    }

    private static String present(Row row, int field) {
        String text = row.fields().get(field).strip();
        return text.equals(NOTHING) ? "" : text;
    }

    /** An entry whose parts come from four files. */
    private static final class Draft {
        private static final Map<String, EntityKind> KINDS = new HashMap<>(
                Map.of("individual", EntityKind.PERSON, "vessel", EntityKind.VESSEL, "aircraft", EntityKind.AIRCRAFT));

        private final EntityKind kind;
        private final List<String> names = new ArrayList<>();
        private final List<String> programs = new ArrayList<>();
        private final List<String> addresses = new ArrayList<>();
        private final List<String> countries = new ArrayList<>();
        private final StringBuilder remarks = new StringBuilder();

        Draft(EntityKind kind) {
            this.kind = kind;
        }

        static Draft of(Row row) {
            var draft = new Draft(KINDS.getOrDefault(present(row, 2).toLowerCase(Locale.ROOT), EntityKind.ENTITY));
            draft.names.add(present(row, 1));
            for (String program : present(row, 3).split("\\]\\s*\\[")) {
                draft.programs.add(program.strip());
            }
            draft.remarks.append(present(row, REMARKS));
            return draft;
        }

        void alias(Row row) {
            names.add(present(row, 3));
        }

        void address(Row row) {
            var parts = new ArrayList<String>();
            for (int field = 2; field < ADDRESS_FIELDS; field++) {
                if (!present(row, field).isEmpty()) {
                    parts.add(present(row, field));
                }
            }
            if (!parts.isEmpty()) {
                addresses.add(String.join(", ", parts));
            }
            if (!present(row, 4).isEmpty() && !countries.contains(present(row, 4))) {
                countries.add(present(row, 4));
            }
        }

        ListedEntity entity(String listId, String number) {
            var said = OfacRemarks.of(remarks.toString());
            said.countries().stream()
                    .filter(country -> !countries.contains(country))
                    .forEach(countries::add);
            return new ListedEntity(
                    listId,
                    number,
                    kind,
                    said.names(names),
                    said.births(),
                    countries,
                    said.identifiers(),
                    addresses,
                    programs,
                    remarks.toString());
        }
    }
}
