package countinghouse.underwriting.screening.lists;

import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.ListedName;
import countinghouse.underwriting.screening.NameQuality;
import countinghouse.underwriting.screening.lists.Rows.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The denied persons list of the Bureau of Industry and Security: tab-separated, quoted, with a header. It has no numbers
 * and a row for each address, so the name is the entry's id; whether it is a person is not said.
 */
public final class DeniedPersons {
    private static final List<String> HEADER = List.of(
            "Name",
            "Street_Address",
            "City",
            "State",
            "Country",
            "Postal_Code",
            "Effective_Date",
            "Expiration_Date",
            "Standard_Order",
            "Last_Update",
            "Action",
            "FR_Citation");

    private DeniedPersons() {}

    /** @param file {@code dpl.txt} as published */
    public static ListReading read(Path file) throws ListUnreadable {
        var text = ListText.read(file);
        List<Row> rows = Rows.read(text, '\t', HEADER.size());
        if (!rows.getFirst().fields().equals(HEADER)) {
            throw new ListUnreadable(text.file(), 1, "is not the header of the denied persons list");
        }
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        for (Row row : rows.subList(1, rows.size())) {
            String name = row.fields().getFirst().strip();
            if (name.isEmpty()) {
                throw new ListUnreadable(text.file(), row.line(), "has no name");
            }
            byName.computeIfAbsent(name, none -> new ArrayList<>()).add(row);
        }
        return new ListReading(
                byName.entrySet().stream()
                        .map(entry -> entity(entry.getKey(), entry.getValue()))
                        .toList(),
                List.of());
    }

    private static ListedEntity entity(String name, List<Row> rows) {
        return new ListedEntity(
                "BIS-DPL",
                name,
                EntityKind.UNKNOWN,
                List.of(new ListedName(name, NameQuality.STRONG)),
                List.of(),
                distinct(rows.stream().map(row -> row.fields().get(4))),
                List.of(),
                distinct(rows.stream().map(row -> String.join(", ", distinct(row.fields().subList(1, 6).stream())))),
                distinct(rows.stream().map(row -> "DPL, until " + row.fields().get(7))),
                String.join("; ", distinct(rows.stream().map(row -> row.fields().get(11)))));
    }

    private static List<String> distinct(Stream<String> texts) {
        var kept = new LinkedHashSet<String>();
        texts.map(String::strip).filter(text -> !text.isEmpty()).forEach(kept::add);
        return List.copyOf(kept);
    }
}
