package countinghouse.sandbox.acquirer;

import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import com.solab.iso8583.IsoValue;
import com.solab.iso8583.MessageFactory;
import com.solab.iso8583.parse.FieldParseInfo;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The host's side of the message format; {@code docs/acquirer-protocol.md} has the table. Binary: BCD digits, raw bytes. */
final class HostCodec {
    static final int LONGEST_FRAME = 4096;

    private static final Map<Integer, Format> FORMATS = formats();
    private static final List<Integer> TYPES =
            List.of(0x100, 0x110, 0x200, 0x210, 0x220, 0x230, 0x400, 0x401, 0x410, 0x600, 0x610, 0x800, 0x810);

    private static final List<Integer> REPEATED = List.of(3, 4, 7, 11, 12, 13, 37, 41, 42, 49, 62, 70);

    private final MessageFactory<IsoMessage> factory = new MessageFactory<>();

    private record Format(IsoType type, int length) {}

    HostCodec() {
        factory.setUseBinaryMessages(true);
        factory.setUseBinaryBitmap(true);
        factory.setCharacterEncoding("US-ASCII");
        for (int type : TYPES) {
            Map<Integer, FieldParseInfo> guide = new HashMap<>();
            FORMATS.forEach((field, format) ->
                    guide.put(field, FieldParseInfo.getInstance(format.type(), format.length(), "US-ASCII", false)));
            factory.setParseMap(type, guide);
        }
    }

    private static Map<Integer, Format> formats() {
        Map<Integer, Format> formats = new TreeMap<>();
        Map<Integer, Integer> digits = Map.ofEntries(
                Map.entry(3, 6),
                Map.entry(4, 12),
                Map.entry(7, 10),
                Map.entry(11, 6),
                Map.entry(12, 6),
                Map.entry(13, 4),
                Map.entry(22, 3),
                Map.entry(25, 2),
                Map.entry(49, 3),
                Map.entry(70, 3),
                Map.entry(90, 42));
        digits.forEach((field, length) -> formats.put(field, new Format(IsoType.NUMERIC, length)));
        Map.of(37, 12, 38, 6, 39, 2, 41, 8, 42, 15)
                .forEach((field, length) -> formats.put(field, new Format(IsoType.ALPHA, length)));
        List.of(48, 60, 62, 63).forEach(field -> formats.put(field, new Format(IsoType.LLLVAR, 0)));
        List.of(64, 128).forEach(field -> formats.put(field, new Format(IsoType.BINARY, 8)));
        formats.put(55, new Format(IsoType.LLLBIN, 0));
        return formats;
    }

    /** @throws IOException if the bytes are not a message of this format */
    IsoMessage parse(byte[] frame) throws IOException {
        try {
            return factory.parseMessage(frame, 0);
        } catch (ParseException | UnsupportedEncodingException | RuntimeException e) {
            throw new IOException("not an ISO 8583 message of this host", e);
        }
    }

    /** An answer of the type that belongs to the request, with the fields that answers repeat. */
    IsoMessage answerTo(IsoMessage request) {
        IsoMessage answer = new IsoMessage();
        answer.setBinary(true);
        answer.setCharacterEncoding("US-ASCII");
        answer.setType((request.getType() & ~0xf) + 0x10);
        for (int field : REPEATED) {
            if (request.hasField(field)) {
                set(answer, field, text(request, field));
            }
        }
        return answer;
    }

    void set(IsoMessage message, int field, String value) {
        Format format = FORMATS.get(field);
        if (format == null) {
            throw new IllegalArgumentException("no field " + field);
        }
        message.setValue(field, value, format.type(), format.length());
    }

    /** The field as text, digits padded to their length, letters without padding; empty if absent. */
    static String text(IsoMessage message, int field) {
        IsoValue<Object> value = message.getField(field);
        return value == null ? "" : value.toString().strip();
    }
}
