package countinghouse.gateways.acquirer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import com.solab.iso8583.MessageFactory;
import countinghouse.payments.ChipData;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that others have published with their verdicts, in their own encoding; the library and our rules for fields decide. */
class PublishedMessagesTest {
    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
            .resolve("iso8583");

    @BeforeEach
    void published() {
        assumeTrue(Files.exists(FOLDER), "published messages are not here: " + FOLDER.normalize());
    }

    @Test
    void every_message_of_the_list_is_read_or_refused_as_labelled() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("index.csv"));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        assertFalse(lines.size() < 2, "an empty list");
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            byte[] message = Files.readAllBytes(FOLDER.resolve(row[header.indexOf("file")]));
            assertEquals(row[header.indexOf("bytes")], Integer.toString(message.length), line);
            boolean valid = row[header.indexOf("expected")].equals("valid");
            assertEquals(valid, isFine(message, row[header.indexOf("mti")]), line);
        }
    }

    private static boolean isFine(byte[] bytes, String type) throws IOException {
        int number = Integer.parseInt(type, 16);
        MessageFactory<IsoMessage> factory = PublishedFormats.ofSpecification(FOLDER, number);
        try {
            IsoMessage message = factory.parseMessage(bytes, 0);
            return message.getType() == number && FieldRules.broken(message).isEmpty();
        } catch (ParseException | UnsupportedEncodingException | RuntimeException e) {
            return false;
        }
    }

    @Test
    void elements_of_a_reversal_are_those_published() throws Exception {
        IsoMessage message = PublishedFormats.ofSpecification(FOLDER, 0x400)
                .parseMessage(Files.readAllBytes(FOLDER.resolve("iso_reversal_message.dat")), 0);
        JsonNode elements = json("iso_reversal_message.json").get("elements");
        int compared = 0;
        for (var element : elements.properties()) {
            int number = Integer.parseInt(element.getKey());
            if (number > 1) {
                assertEquals(
                        element.getValue().asText(), message.getField(number).toString(), element.getKey());
                compared++;
            }
        }
        assertEquals(17, compared);
        assertEquals(17, IntStream.rangeClosed(2, 128).filter(message::hasField).count(), "and no other");
    }

    @Test
    void smallest_authorisation_is_read_whole() throws Exception {
        JsonNode published = json("minimal_0100.json");
        byte[] raw = published.get("raw").asText().getBytes(StandardCharsets.US_ASCII);
        compare(published, PublishedFormats.ofMinimal().parseMessage(raw, 0), false);
    }

    @Test
    void authorisation_with_chip_data_is_read_whole() throws Exception {
        JsonNode published = json("auth_0100_with_emv.json");
        byte[] raw = HexFormat.of().parseHex(published.get("raw_hex").asText());
        IsoMessage message = PublishedFormats.ofChipCard().parseMessage(raw, 0);
        compare(published, message, true);
        assertEquals(Optional.empty(), FieldRules.broken(message));
    }

    private static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
    }

    /** All of the published fields, and no other. @param raw whether some are bytes */
    private static void compare(JsonNode published, IsoMessage message, boolean raw) {
        JsonNode expected = published.get("expected_fields");
        assertEquals(
                expected.size() - 1,
                IntStream.rangeClosed(2, 128).filter(message::hasField).count());
        for (var field : expected.properties()) {
            int number = Integer.parseInt(field.getKey());
            if (number == 0) {
                assertEquals(Integer.parseInt(field.getValue().asText(), 16), message.getType());
                continue;
            }
            String read = raw && PublishedFormats.isRaw(number)
                    ? PublishedFormats.hex(message, number)
                    : message.getField(number).toString().strip();
            if (field.getValue().isObject()) {
                compareTags(field.getValue(), read);
            } else if (field.getValue().isNumber()) {
                assertEquals(field.getValue().asLong(), Long.parseLong(read), field.getKey());
            } else if (message.getField(number).getType() == IsoType.NUMERIC) {
                assertEquals(Long.parseLong(field.getValue().asText()), Long.parseLong(read), field.getKey());
            } else {
                assertEquals(field.getValue().asText().replace(" (binary)", ""), read, field.getKey());
            }
        }
    }

    /** Values of tags are digits as text. */
    private static void compareTags(JsonNode expected, String chip) {
        for (var tag : expected.properties()) {
            String value =
                    ChipData.find(chip, Integer.parseInt(tag.getKey(), 16)).orElse("");
            assertEquals(
                    tag.getValue().asText(), new String(HexFormat.of().parseHex(value), StandardCharsets.US_ASCII));
        }
    }
}
