package countinghouse.underwriting.screening.lists;

import countinghouse.underwriting.screening.BirthDate;
import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ListedEntity;
import countinghouse.underwriting.screening.ListedName;
import countinghouse.underwriting.screening.NameQuality;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One INDIVIDUAL or ENTITY of the UN's list. */
final class UnEntry {
    private static final String ALIAS = "_ALIAS";

    private UnEntry() {}

    static ListedEntity of(UnNode entry) {
        return new ListedEntity(
                "UN",
                entry.text("DATAID"),
                entry.name().equals("INDIVIDUAL") ? EntityKind.PERSON : EntityKind.ENTITY,
                names(entry),
                births(entry),
                countries(entry),
                entry.all("INDIVIDUAL_DOCUMENT")
                        .map(document -> String.join(", ", document.texts()))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                entry.all(entry.name() + "_ADDRESS")
                        .map(address -> String.join(", ", address.texts()))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                List.of(entry.text("UN_LIST_TYPE"), entry.text("REFERENCE_NUMBER")),
                entry.text("COMMENTS1"));
    }

    private static List<ListedName> names(UnNode entry) {
        var parts = Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(entry::text)
                .filter(part -> !part.isEmpty())
                .toList();
        var names = new LinkedHashSet<ListedName>();
        names.add(new ListedName(String.join(" ", parts), NameQuality.STRONG));
        add(names, entry.text("NAME_ORIGINAL_SCRIPT"), NameQuality.GOOD);
        entry.all(entry.name() + ALIAS)
                .forEach(alias -> add(names, alias.text("ALIAS_NAME"), quality(alias.text("QUALITY"))));
        return List.copyOf(names);
    }

    private static void add(LinkedHashSet<ListedName> names, String published, NameQuality quality) {
        if (!published.isEmpty()) {
            names.add(new ListedName(published, quality));
        }
    }

    private static NameQuality quality(String published) {
        return published.equals("Low") ? NameQuality.LOW : NameQuality.GOOD;
    }

    private static List<String> countries(UnNode entry) {
        var found = new LinkedHashSet<String>();
        entry.all("NATIONALITY")
                .flatMap(node -> node.all("VALUE"))
                .map(UnNode::text)
                .forEach(found::add);
        entry.all(entry.name() + "_ADDRESS").map(node -> node.text("COUNTRY")).forEach(found::add);
        found.remove("");
        return List.copyOf(found);
    }

    private static List<BirthDate> births(UnNode entry) {
        var births = new ArrayList<BirthDate>();
        entry.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(node -> birth(node).ifPresent(births::add));
        return births;
    }

    private static Optional<BirthDate> birth(UnNode node) {
        String from = node.text("FROM_YEAR");
        String published =
                from.isEmpty() ? node.text("DATE") + node.text("YEAR") : from + " to " + node.text("TO_YEAR");
        Optional<BirthDate> date = Dates.parse(published);
        return node.text("TYPE_OF_DATE").equals("APPROXIMATELY") ? date.map(Dates::circa) : date;
    }
}
