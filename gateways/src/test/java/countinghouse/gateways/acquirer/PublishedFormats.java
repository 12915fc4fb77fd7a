package countinghouse.gateways.acquirer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import com.solab.iso8583.MessageFactory;
import com.solab.iso8583.parse.FieldParseInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the publishers of messages write them, each in a way of their own: not as our interface does. */
final class PublishedFormats {
    private static final Pattern FORMAT = Pattern.compile("(x\\+n|[abnsz]+)\\s*(\\.{2,3})?\\s*([0-9]+).*");
    private static final String LATIN = "ISO-8859-1";

    /** Fields of the chip card's message that are bytes, and how many; read as Latin characters, which are all of them. */
    private static final Map<Integer, Integer> RAW = Map.of(19, 2, 49, 2, 52, 8);

    private static final int CHIP = 55;

    private PublishedFormats() {}

    /** The specification that lies beside the messages: all as characters, tracks in EBCDIC. */
    static MessageFactory<IsoMessage> ofSpecification(Path folder, int type) throws IOException {
        String text = Files.readString(folder.resolve("specification_ver_1987.json"), StandardCharsets.ISO_8859_1);
        Map<Integer, FieldParseInfo> guide = new HashMap<>();
        for (var element : new ObjectMapper().readTree(text).get("elements").properties()) {
            int number = Integer.parseInt(element.getKey());
            Matcher format = FORMAT.matcher(element.getValue().get("Describe").asText());
            if (number > 1 && number != 65 && format.matches()) {
                guide.put(number, described(format));
            }
        }
        return factory(type, guide);
    }

    private static FieldParseInfo described(Matcher format) {
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
        String charset = format.group(1).equals("z") ? "IBM037" : LATIN;
        return FieldParseInfo.getInstance(type, type == IsoType.BINARY ? length / 8 : length, charset, false);
    }

    /** Three fields, all as characters. */
    static MessageFactory<IsoMessage> ofMinimal() {
        return factory(
                0x100,
                Map.of(
                        2, text(IsoType.LLVAR, 0),
                        3, text(IsoType.NUMERIC, 6),
                        4, text(IsoType.NUMERIC, 12)));
    }

    /** Characters, but for the bitmaps, country and currency as BCD, and raw bytes in 52 and 55. Of those see {@link #hex}. */
    static MessageFactory<IsoMessage> ofChipCard() {
        Map<Integer, FieldParseInfo> guide = new HashMap<>();
        Map.of(3, 6, 4, 12, 7, 10, 11, 6, 12, 6, 13, 4, 14, 4, 22, 3, 25, 2, 53, 16)
                .forEach((number, length) -> guide.put(number, text(IsoType.NUMERIC, length)));
        Map.of(37, 12, 41, 8, 42, 15, 43, 40)
                .forEach((number, length) -> guide.put(number, text(IsoType.ALPHA, length)));
        for (int number : new int[] {2, 32, 35}) {
            guide.put(number, text(IsoType.LLVAR, 0));
        }
        guide.put(120, text(IsoType.LLLVAR, 0));
        RAW.forEach((number, length) -> guide.put(number, text(IsoType.ALPHA, length)));
        guide.put(CHIP, text(IsoType.LLLVAR, 0));
        MessageFactory<IsoMessage> factory = factory(0x100, guide);
        factory.setUseBinaryBitmap(true);
        return factory;
    }

    private static FieldParseInfo text(IsoType type, int length) {
        return FieldParseInfo.getInstance(type, length, LATIN, false);
    }

    private static MessageFactory<IsoMessage> factory(int type, Map<Integer, FieldParseInfo> guide) {
        MessageFactory<IsoMessage> factory = new MessageFactory<>();
        factory.setCharacterEncoding(LATIN);
        factory.setParseMap(type, guide);
        return factory;
    }

    /** Those of the chip card's message that are no characters, as hexadecimal digits; a code of three digits has a half byte too many. */
    static String hex(IsoMessage message, int number) {
        String bytes = message.getField(number).toString();
        String hex = HexFormat.of().withUpperCase().formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return switch (number) {
            case 19 -> hex.substring(1);
            case 49 -> hex.substring(0, 3);
            default -> hex;
        };
    }

    static boolean isRaw(int number) {
        return RAW.containsKey(number) || number == CHIP;
    }
}
