package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.acquirer.TestCards.Card;
import countinghouse.sandbox.acquirer.TestCards.Presented;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Test cards that payment companies publish, from a file outside: psp, pan, brand, expiry, cvc, country, expected_outcome, detail. A
 * token is {@code tok_<psp>_<first six>_<last four>}; the numbers themselves are forgotten at once.
 */
final class PublishedCards {
    private static final Map<String, String> DECLINES = Map.of(
            "insufficient_funds", "51",
            "lost_card", "41",
            "expired_card", "54",
            "incorrect_cvc", "N7",
            "processing_error", "91",
            "3DS authentication required", "1A",
            "incorrect_number (Luhn)", "14");

    private PublishedCards() {}

    static Map<String, Presented> read(Path file) throws IOException {
        Map<String, Presented> cards = new HashMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            if (row.length < 8 || !row[1].matches("[0-9]{12,19}")) {
                throw new IOException(file.getFileName() + ": not a row of test cards: " + row[0]);
            }
            String bin = row[1].substring(0, 6);
            String last = row[1].substring(row[1].length() - 4);
            Card card = new Card(scheme(row[2]), bin, last, product(row[2]), country(row[5]));
            cards.put("tok_" + row[0] + "_" + bin + "_" + last, new Presented(card, behaviour(row[6], row[7])));
        }
        return cards;
    }

    private static String behaviour(String outcome, String detail) {
        return switch (outcome) {
            case "approved", "approved_with_check_fail" -> "00";
            case "verification_ok" -> "by_amount";
            case "approved_then_disputed" -> "disputed";
            default -> {
                String code = detail.matches("[0-9]{2} .*") ? detail.substring(0, 2) : "05";
                yield DECLINES.getOrDefault(detail, code);
            }
        };
    }

    private static String scheme(String brand) {
        String lower = brand.toLowerCase(Locale.ROOT);
        Map<String, String> words = Map.of(
                "amex",
                "AMEX",
                "american",
                "AMEX",
                "maestro",
                "MAESTRO",
                "unionpay",
                "UNIONPAY",
                "diners",
                "DINERS",
                "discover",
                "DISCOVER",
                "jcb",
                "JCB",
                "mastercard",
                "MASTERCARD",
                "visa",
                "VISA");
        return words.entrySet().stream()
                .filter(word -> lower.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("OTHER");
    }

    private static String product(String brand) {
        String lower = brand.toLowerCase(Locale.ROOT);
        if (lower.contains("prepaid")) {
            return "PREPAID";
        }
        return lower.contains("debit") || lower.contains("maestro") || lower.contains("electron") ? "DEBIT" : "CREDIT";
    }

    private static String country(String given) {
        return given.matches("[A-Z]{2}") ? given : "US";
    }
}
