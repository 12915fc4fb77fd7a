package countinghouse.sandbox.acquirer;

import countinghouse.sandbox.acquirer.TestCards.Card;
import countinghouse.sandbox.acquirer.TestCards.Presented;
import countinghouse.sandbox.acquirer.TypedCards.Number;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Test cards that payment companies publish, from a file outside: psp, pan, brand, expiry, cvc, country, expected_outcome, detail; and,
 * where {@code psp_amount_triggers.csv} lies beside it, what their test amounts ask for. A token is {@code tok_<psp>_<first six>_<last
 * four>}; of the numbers a digest is kept, so that they may be typed.
 *
 * @param byToken what is presented with a token
 * @param typed which tokens a typed number may stand for
 * @param amounts the rules of each payment company
 */
record PublishedCards(Map<String, Presented> byToken, TypedCards typed, Map<String, AmountRules> amounts) {
    private static final Logger LOG = Logger.getLogger(PublishedCards.class.getName());
    private static final List<String> COLUMNS = List.of("psp", "pan", "brand", "expected_outcome", "detail");
    private static final Map<String, String> DECLINES = Map.of(
            "insufficient_funds", "51",
            "lost_card", "41",
            "stolen_card", "43",
            "expired_card", "54",
            "incorrect_cvc", "N7",
            "processing_error", "91",
            "3DS authentication required", "1A",
            "incorrect_number (Luhn)", "14");

    /** In the order in which they are looked for: some brands are named with another's. */
    private static final List<Map.Entry<String, String>> SCHEMES = List.of(
            Map.entry("amex", "AMEX"),
            Map.entry("american", "AMEX"),
            Map.entry("diners", "DINERS"),
            Map.entry("discover", "DISCOVER"),
            Map.entry("jcb", "JCB"),
            Map.entry("maestro", "MAESTRO"),
            Map.entry("mastercard", "MASTERCARD"),
            Map.entry("unionpay", "UNIONPAY"),
            Map.entry("visa", "VISA"));

    static final PublishedCards NONE = new PublishedCards(Map.of(), TypedCards.BUILT_IN, Map.of());

    static PublishedCards read(Path file) throws IOException {
        Path triggers = file.toAbsolutePath().resolveSibling("psp_amount_triggers.csv");
        Map<String, AmountRules> amounts = Files.exists(triggers) ? AmountRules.read(triggers) : Map.of();
        Map<String, Presented> cards = new HashMap<>();
        List<Number> numbers = new ArrayList<>();
        for (CardList.Row row : CardList.read(file, COLUMNS)) {
            String digits = row.cell("pan").replaceAll("[ -]", "");
            String psp = row.cell("psp");
            if (!digits.matches("[0-9]{12,19}") || !psp.matches("[A-Za-z0-9_-]{1,30}")) {
                LOG.warning(() -> file.getFileName() + ": a row that is no test card is left out, of " + psp);
                continue;
            }
            String bin = digits.substring(0, 6);
            String last = digits.substring(digits.length() - 4);
            String brand = row.cell("brand");
            Card card = new Card(scheme(brand), bin, last, product(brand), country(row.cell("country"), scheme(brand)));
            String token = "tok_" + psp + "_" + bin + "_" + last;
            String behaviour = behaviour(row.cell("expected_outcome"), row.cell("detail"));
            cards.putIfAbsent(token, new Presented(card, behaviour, amounts.getOrDefault(psp, AmountRules.NONE)));
            boolean outright = !row.cell("expected_outcome").startsWith("verification");
            numbers.add(new Number(digits, row.cell("expiry"), row.cell("cvc"), outright, token));
        }
        return new PublishedCards(Map.copyOf(cards), new TypedCards(numbers), amounts);
    }

    private static String behaviour(String outcome, String detail) {
        if (detail.contains("set by amount")) {
            return Presented.BY_AMOUNT;
        }
        return switch (outcome) {
            case "approved", "approved_with_check_fail", "verification_ok" -> "00";
            case "approved_then_disputed" -> Presented.DISPUTED;
            default -> {
                String code = detail.matches("[0-9]{2} .*") ? detail.substring(0, 2) : "05";
                yield DECLINES.getOrDefault(detail, code);
            }
        };
    }

    private static String scheme(String brand) {
        String lower = brand.toLowerCase(Locale.ROOT);
        return SCHEMES.stream()
                .filter(word -> lower.contains(word.getKey()))
                .map(Map.Entry::getValue)
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

    /** Where none is published, that of the scheme's home. */
    private static String country(String given, String scheme) {
        if (given.matches("[A-Z]{2}")) {
            return given;
        }
        return switch (scheme) {
            case "JCB" -> "JP";
            case "UNIONPAY" -> "CN";
            default -> "US";
        };
    }
}
