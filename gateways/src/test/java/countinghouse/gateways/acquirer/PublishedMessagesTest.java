package countinghouse.gateways.acquirer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import com.solab.iso8583.MessageFactory;
import com.solab.iso8583.parse.FieldParseInfo;
import countinghouse.payments.ChipData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Messages that others have published with their verdicts, in their own encoding; the library and our rules for fields decide. */
class PublishedMessagesTest {
    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
            .resolve("iso8583");
    private static final Pattern FORMAT = Pattern.compile("(x\\+n|[abnsz]+)\\s*(\\.{2,3})?\\s*([0-9]+).*");

    @Test
    void message_is_read_or_refused_as_labelled() throws IOException {
        assumeTrue(Files.exists(FOLDER), "published messages are not here: " + FOLDER.normalize());
        MessageFactory<IsoMessage> factory = factory();
        int judged = 0;
        for (String line : Files.readAllLines(FOLDER.resolve("index.csv")).subList(1, 12)) {
            String[] row = line.split(",");
            byte[] message = Files.readAllBytes(FOLDER.resolve(row[0]));
            assertEquals(row[1].equals("valid"), isFine(factory, message, row[3]), row[0]);
            judged++;
        }
        assertEquals(11, judged);
    }

    private static boolean isFine(MessageFactory<IsoMessage> factory, byte[] bytes, String type) {
        try {
            IsoMessage message = factory.parseMessage(bytes, 0);
            return message.getType() == Integer.parseInt(type, 16)
                    && FieldRules.broken(message).isEmpty();
        } catch (Exception e) {
            return false;
        }
    }

    @Test
    void elements_of_a_reversal_are_those_published() throws Exception {
        assumeTrue(Files.exists(FOLDER), "published messages are not here: " + FOLDER.normalize());
        IsoMessage message = factory().parseMessage(Files.readAllBytes(FOLDER.resolve("iso_reversal_message.dat")), 0);
        JsonNode elements = new ObjectMapper()
                .readTree(FOLDER.resolve("iso_reversal_message.json").toFile())
                .get("elements");
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
    }

    @Test
    void chip_data_in_a_published_authorisation_is_read() throws IOException {
        assumeTrue(Files.exists(FOLDER), "published messages are not here: " + FOLDER.normalize());
        JsonNode published = new ObjectMapper()
                .readTree(FOLDER.resolve("auth_0100_with_emv.json").toFile());
        // field 55 with its length of 23 bytes in three digits; the values are digits as text
        Matcher chip = Pattern.compile("303233(9a06.{42})")
                .matcher(published.get("raw_hex").asText());
        assertTrue(chip.find());
        for (var tag : published.get("expected_fields").get("55").properties()) {
            String value = ChipData.find(chip.group(1), Integer.parseInt(tag.getKey(), 16))
                    .orElse("");
            assertEquals(
                    tag.getValue().asText(), new String(HexFormat.of().parseHex(value), StandardCharsets.US_ASCII));
        }
    }

    private static MessageFactory<IsoMessage> factory() throws IOException {
        String text = Files.readString(FOLDER.resolve("specification_ver_1987.json"), StandardCharsets.ISO_8859_1);
        Map<Integer, FieldParseInfo> guide = new HashMap<>();
        for (var element : new ObjectMapper().readTree(text).get("elements").properties()) {
            int number = Integer.parseInt(element.getKey());
            Matcher format = FORMAT.matcher(element.getValue().get("Describe").asText());
            if (number > 1 && number != 65 && format.matches()) {
                guide.put(number, info(format));
            }
        }
        MessageFactory<IsoMessage> factory = new MessageFactory<>();
        factory.setCharacterEncoding("ISO-8859-1");
        for (int type : new int[] {0x200, 0x400, 0x410, 0x420, 0x800, 0x810}) {
            factory.setParseMap(type, guide);
        }
        return factory;
    }

    private static FieldParseInfo info(Matcher format) {
        int length = Integer.parseInt(format.group(3));
        String dots = format.group(2) == null ? "" : format.group(2);
        IsoType type = switch (dots) {
            case ".." -> IsoType.LLVAR;
            case "..." -> IsoType.LLLVAR;
            default ->
                format.group(1).equals("n")
                        ? IsoType.NUMERIC
                        : format.group(1).equals("b") ? IsoType.BINARY : IsoType.ALPHA;
        };
        return FieldParseInfo.getInstance(type, type == IsoType.BINARY ? length / 8 : length, "ISO-8859-1", false);
    }
}
