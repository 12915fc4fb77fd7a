package countinghouse.web.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a card number where none belongs, before anything is stored or logged: a run of 13 to 19 digits (blanks and hyphens
 * between them do not hide it) that is Luhn-valid and starts like a card of a known scheme.
 */
final class CardNumbers {
    private static final Pattern RUN = Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])");
    private static final Pattern SCHEME =
            Pattern.compile("(?:4|5[1-5]|2[2-7]|3[47]|3[068]|35|6011|64[4-9]|65|62|81|50|5[6-9]|67)[0-9]*");
    /** Checked by formats of their own: a tenth of all EAN-13 codes are Luhn-valid. */
    private static final Set<String> TYPED = Set.of("chipData", "serial", "barcode", "trackingNumber");

    private CardNumbers() {}

    static void find(JsonNode node, JsonPointer at, List<FieldError> found) {
        if (node.isObject()) {
            node.properties().forEach(p -> {
                if (!TYPED.contains(p.getKey())) {
                    find(p.getValue(), at.appendProperty(p.getKey()), found);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), at.appendIndex(i), found);
            }
        } else if (node.isValueNode() && looksLikeCard(node.asText())) {
            found.add(new FieldError(at.toString(), "card-number"));
        }
    }

    static boolean looksLikeCard(String text) {
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            String digits = runs.group().replaceAll("[ -]", "");
            if (SCHEME.matcher(digits).matches() && luhn(digits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
