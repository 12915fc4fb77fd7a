package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import com.solab.iso8583.IsoValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What ISO 8583:1987 says about the content of data elements beyond their length: digits, dates that exist, signs, and what a type holds. */
final class FieldRules {
    private static final String MONTH_DAY = "(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Map<Integer, Pattern> CONTENT = content();
    private static final int HIGHEST = 128;

    private FieldRules() {}

    private static Map<Integer, Pattern> content() {
        Map<Integer, Pattern> content = new HashMap<>();
        content.put(7, Pattern.compile(MONTH_DAY + TIME));
        content.put(12, Pattern.compile(TIME));
        content.put(14, Pattern.compile("[0-9]{2}(0[1-9]|1[0-2])"));
        for (int date : new int[] {13, 15, 16, 17}) {
            content.put(date, Pattern.compile(MONTH_DAY));
        }
        content.put(73, Pattern.compile("[0-9]{2}" + MONTH_DAY));
        for (int signed : new int[] {28, 29, 30, 31, 97}) {
            content.put(signed, Pattern.compile("[CD][0-9]+"));
        }
        // Code set of magnetic stripes (ISO/IEC 7813): ten digits and six signs, which are written as A to F; = for the
        // separator, too.
        content.put(35, Pattern.compile("[0-9A-F=]*"));
        return content;
    }

    /** What is wrong, without the content; empty when nothing is. */
    static Optional<String> broken(IsoMessage message) {
        return MessageElements.broken(message)
                .or(() -> IntStream.rangeClosed(2, HIGHEST)
                        .filter(number -> message.hasField(number) && !isFine(number, message.getField(number)))
                        .mapToObj(number -> "field " + number)
                        .findFirst());
    }

    private static boolean isFine(int number, IsoValue<Object> value) {
        String text = value.toString();
        Pattern own = CONTENT.get(number);
        return (own == null || own.matcher(text).matches())
                && (value.getType() != IsoType.NUMERIC || DIGITS.matcher(text).matches());
    }
}
