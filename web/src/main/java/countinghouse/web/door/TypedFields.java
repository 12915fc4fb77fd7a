package countinghouse.web.door;

import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Identifiers;
import countinghouse.payments.ChipData;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Fields whose values may look like a card's number by chance, as a tenth of all 13-digit barcodes do. The list is closed, and a value is let
 * through only while it has its field's own shape, with the check digit of that; everything else is searched for card numbers.
 */
public final class TypedFields {
    private static final Pattern SERIAL = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]{4,39}");
    private static final Pattern BETWEEN_SERIALS = Pattern.compile("[\\s,;]+");
    private static final Pattern DEBIT_CARD = Pattern.compile("[0-9](?:[ -]?[0-9]){12,18}");

    private static final Map<String, Predicate<String>> SHAPES = Map.of(
            "barcode", Identifiers::isTradeItemNumber,
            "sku", Identifiers::isTradeItemNumber,
            "serial", TypedFields::isSerial,
            "documentNumber", Identifiers::isResidentId,
            "registrationNumber", Identifiers::isUnifiedSocialCreditCode,
            // hexadecimal, from the terminal's chip reader, which leaves the card number out
            "chipData", ChipData::isClean);

    private TypedFields() {}

    /** Whether a value holds a card number that its field does not explain. */
    public static boolean holdCard(String field, String value) {
        if (!CardNumbers.foundIn(value)) {
            return false;
        }
        if (field.equals("receivedSerials")) {
            return CardNumbers.foundIn(withoutSerials(value));
        }
        Predicate<String> shape = SHAPES.get(field);
        return shape == null || !shape.test(value.strip());
    }

    /**
     * Whether this is written like a debit card's number and nothing else. The one stated exception: in China a settlement account is a debit
     * card's number, and the page that asks for it there says so; it is sealed before its first write.
     */
    public static boolean isDebitCard(String value) {
        return DEBIT_CARD.matcher(value.strip()).matches();
    }

    private static boolean isSerial(String text) {
        return SERIAL.matcher(text).matches();
    }

    private static String withoutSerials(String list) {
        StringBuilder rest = new StringBuilder();
        for (String word : BETWEEN_SERIALS.split(list)) {
            // a letter between two numbers keeps them apart as the serial did
            rest.append(isSerial(word) ? "x" : word).append(' ');
        }
        return rest.toString();
    }
}
