package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What ISO 8583:1987 says about the content of data elements beyond their length: dates that exist, signs, fields that a type has not. */
final class FieldRules {
    private static final String MONTH_DAY = "(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])";
    private static final String TIME = "([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]";
    private static final Map<Integer, Pattern> CONTENT = content();
    private static final int REVERSALS = 0x400;
    private static final int EXPIRY = 14;

    private FieldRules() {}

    private static Map<Integer, Pattern> content() {
        Map<Integer, Pattern> content = new HashMap<>();
        content.put(7, Pattern.compile(MONTH_DAY + TIME));
        content.put(12, Pattern.compile(TIME));
        content.put(EXPIRY, Pattern.compile("[0-9]{2}(0[1-9]|1[0-2])"));
        for (int date : new int[] {13, 15, 16, 17}) {
            content.put(date, Pattern.compile(MONTH_DAY));
        }
        content.put(73, Pattern.compile("[0-9]{2}" + MONTH_DAY));
        for (int signed : new int[] {28, 29, 30, 31, 97}) {
            content.put(signed, Pattern.compile("[CD][0-9]+"));
        }
        return content;
    }

    /** What is wrong, without the content; empty when nothing is. */
    static Optional<String> broken(IsoMessage message) {
        if ((message.getType() & 0xf00) == REVERSALS && message.hasField(EXPIRY)) {
            return Optional.of("a reversal with field " + EXPIRY);
        }
        return CONTENT.entrySet().stream()
                .filter(rule -> message.hasField(rule.getKey()))
                .filter(rule -> {
                    IsoValue<Object> value = message.getField(rule.getKey());
                    return !rule.getValue().matcher(value.toString()).matches();
                })
                .map(rule -> "field " + rule.getKey())
                .findFirst();
    }
}
