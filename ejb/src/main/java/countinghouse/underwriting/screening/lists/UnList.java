package countinghouse.underwriting.screening.lists;

import countinghouse.underwriting.screening.ListedEntity;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated list of the UN Security Council in its XML. A document type is refused, and with it every entity of
 * its own; so are files of another root, entries without number or name, and numbers that come twice.
 */
public final class UnList {
    /** Deeper than any published list; a bound for what is kept while reading. */
    private static final int DEEPEST = 16;

    private static final int DAY = "2026-02-27".length();

    private final String file;
    private final XMLStreamReader xml;
    private final Deque<UnNode> open = new ArrayDeque<>();
    private final List<ListedEntity> entities = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private @Nullable LocalDate published;

    private UnList(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /** @param path the XML file as published */
    public static ListReading read(Path path) throws ListUnreadable {
        ListText text = ListText.read(path);
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var list = new UnList(text.file(), factory.createXMLStreamReader(new StringReader(text.characters())));
            list.all();
            return new ListReading(list.entities, List.of(), list.published);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null
                    ? 0
                    : Math.max(0, broken.getLocation().getLineNumber());
            throw new ListUnreadable(text.file(), line, "is not well-formed XML");
        }
    }

    private void all() throws XMLStreamException, ListUnreadable {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw wrong("a document type is not allowed");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw wrong("an entity of its own is not allowed");
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS -> text();
                default -> {}
            }
        }
    }

    private void begin() throws ListUnreadable {
        if (open.isEmpty() && !xml.getLocalName().equals("CONSOLIDATED_LIST")) {
            throw wrong("is not a CONSOLIDATED_LIST");
        }
        if (open.isEmpty()) {
            published = day(xml.getAttributeValue(null, "dateGenerated"));
        }
        if (open.size() == DEEPEST) {
            throw wrong("is nested deeper than " + DEEPEST);
        }
        open.push(new UnNode(xml.getLocalName(), xml.getLocation().getLineNumber()));
    }

    /** The publisher writes a time; a file without one is read all the same. */
    private static @Nullable LocalDate day(@Nullable String generated) {
        try {
            return generated == null || generated.length() < DAY ? null : LocalDate.parse(generated.substring(0, DAY));
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private void text() {
        if (!open.isEmpty()) {
            open.element().append(xml.getText());
        }
    }

    private void end() throws ListUnreadable {
        UnNode ended = open.pop();
        switch (ended.name()) {
            case "INDIVIDUAL", "ENTITY" -> entities.add(entity(ended));
            case "INDIVIDUALS", "ENTITIES", "CONSOLIDATED_LIST" -> {}
            default -> open.element().add(ended);
        }
    }

    private ListedEntity entity(UnNode entry) throws ListUnreadable {
        String number = entry.text("DATAID");
        if (number.isEmpty() || entry.text("FIRST_NAME").isEmpty()) {
            throw new ListUnreadable(file, entry.line(), "an entry without DATAID or FIRST_NAME");
        }
        if (!numbers.add(number)) {
            throw new ListUnreadable(file, entry.line(), "DATAID " + number + " comes twice");
        }
        return UnEntry.of(entry);
    }

    private ListUnreadable wrong(String what) {
        return new ListUnreadable(file, xml.getLocation().getLineNumber(), what);
    }
}
