package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import com.solab.iso8583.IsoValue;
import com.solab.iso8583.MessageFactory;
import com.solab.iso8583.parse.FieldParseInfo;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bytes to messages and back: ISO 8583:1987, digits as BCD, bitmap and chip data as raw bytes. */
final class HostMessages {
    static final int LONGEST_FRAME = 4096;

    private static final String CHARSET = "US-ASCII";
    private static final Set<Integer> ANSWERS = Set.of(0x110, 0x210, 0x230, 0x410, 0x610, 0x810);

    private final MessageFactory<IsoMessage> factory = new MessageFactory<>();

    HostMessages() {
        factory.setUseBinaryMessages(true);
        factory.setUseBinaryBitmap(true);
        factory.setCharacterEncoding(CHARSET);
        Map<Integer, FieldParseInfo> guide = new HashMap<>();
        for (Field field : Field.values()) {
            guide.put(field.number(), FieldParseInfo.getInstance(field.type(), field.length(), CHARSET, false));
        }
        Field.CODES.forEach(number ->
                guide.put(number, FieldParseInfo.getInstance(IsoType.BINARY, MessageKeys.CODE_BYTES, CHARSET, false)));
        ANSWERS.forEach(type -> factory.setParseMap(type, guide));
    }

    /** @param type such as {@code 0x200} */
    static IsoMessage message(int type, Map<Field, String> values) {
        IsoMessage message = new IsoMessage();
        message.setType(type);
        message.setBinary(true);
        message.setCharacterEncoding(CHARSET);
        values.forEach((field, value) -> message.setValue(field.number(), value, field.type(), field.length()));
        return message;
    }

    /** Length in two bytes, big-endian, then the message. */
    static byte[] frame(IsoMessage message) {
        return frame(message, null);
    }

    /** The same with its authentication code, where codes are used. */
    static byte[] frame(IsoMessage message, @Nullable MessageKeys keys) {
        byte[] data = keys == null ? message.writeData() : keys.sealed(message);
        if (data.length > LONGEST_FRAME) {
            throw new IllegalArgumentException("a message of " + data.length + " bytes");
        }
        byte[] frame = new byte[data.length + 2];
        frame[0] = (byte) (data.length >> 8);
        frame[1] = (byte) data.length;
        System.arraycopy(data, 0, frame, 2, data.length);
        return frame;
    }

    /** @throws IOException if this is not an answer of the host; its text says nothing of the content */
    IsoMessage parse(byte[] data) throws IOException {
        if (data.length < 10 || !ANSWERS.contains(((data[0] & 0xff) << 8) | (data[1] & 0xff))) {
            throw new IOException("not an answer of the host");
        }
        try {
            IsoMessage message = factory.parseMessage(data, 0);
            // A nibble that is no digit shows only when the number is written out: here, not in whoever reads it later.
            for (Field field : Field.values()) {
                text(message, field);
            }
            Optional<String> broken = FieldRules.broken(message);
            if (broken.isPresent()) {
                throw new IOException("an answer with a wrong " + broken.get());
            }
            return message;
        } catch (ParseException | UnsupportedEncodingException | RuntimeException e) {
            throw new IOException(
                    "an answer that cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Digits padded to their length, letters without padding; empty if the field is absent. */
    static String text(IsoMessage message, Field field) {
        IsoValue<Object> value = message.getField(field.number());
        return value == null ? "" : value.toString().strip();
    }

    static Map<Field, String> fields() {
        return new EnumMap<>(Field.class);
    }

    /** The data elements this interface uses. */
    enum Field {
        PROCESSING_CODE(3, IsoType.NUMERIC, 6),
        AMOUNT(4, IsoType.NUMERIC, 12),
        TRANSMITTED(7, IsoType.NUMERIC, 10),
        STAN(11, IsoType.NUMERIC, 6),
        LOCAL_TIME(12, IsoType.NUMERIC, 6),
        LOCAL_DATE(13, IsoType.NUMERIC, 4),
        ENTRY_MODE(22, IsoType.NUMERIC, 3),
        CONDITION(25, IsoType.NUMERIC, 2),
        RRN(37, IsoType.ALPHA, 12),
        AUTHORISATION(38, IsoType.ALPHA, 6),
        RESPONSE(39, IsoType.ALPHA, 2),
        TERMINAL(41, IsoType.ALPHA, 8),
        MERCHANT(42, IsoType.ALPHA, 15),
        TOKEN(48, IsoType.LLLVAR, 0),
        CURRENCY(49, IsoType.NUMERIC, 3),
        CHIP(55, IsoType.LLLBIN, 0),
        MARK(60, IsoType.LLLVAR, 0),
        PAYMENT(62, IsoType.LLLVAR, 0),
        NETWORK_DATA(63, IsoType.LLLVAR, 0),
        MANAGEMENT(70, IsoType.NUMERIC, 3),
        ORIGINAL(90, IsoType.NUMERIC, 42);

        /** Authentication codes, in messages without and with a second bitmap. */
        static final Set<Integer> CODES = Set.of(64, 128);

        private final int number;
        private final IsoType type;
        private final int length;

        Field(int number, IsoType type, int length) {
            this.number = number;
            this.type = type;
            this.length = length;
        }

        int number() {
            return number;
        }

        IsoType type() {
            return type;
        }

        int length() {
            return length;
        }
    }
}
