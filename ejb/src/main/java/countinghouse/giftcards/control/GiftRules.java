package countinghouse.giftcards.control;

import countinghouse.platform.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rules of {@code rules.json}: how long a card lasts after money was put on it, and how much may be on one. In the United States five
 * years are the least (15 U.S.C. § 1693l-1), and above 2,000 dollars a seller of closed cards has duties against money laundering (31 CFR
 * 1010.100); in China a card without a name lasts three years at least and holds 1,000 yuan at most (Measures for Single-Purpose Commercial
 * Prepaid Cards, articles 18 and 19).
 */
final class GiftRules {
    private static final String FILE = "/countinghouse/giftcards/rules.json";
    private static final List<Rule> RULES = read();

    private GiftRules() {}

    /**
     * @param country ISO 3166-1, or empty for all others
     * @param months that it lasts
     * @param highest balance, minor units of the country's currency
     */
    record Rule(String country, int months, long highest) {}

    record Table(List<Rule> rules) {}

    static Rule of(String country) {
        return RULES.stream()
                .filter(rule -> rule.country().equals(country))
                .findFirst()
                .orElseGet(() -> RULES.stream()
                        .filter(rule -> rule.country().isEmpty())
                        .findFirst()
                        .orElseThrow());
    }

    private static List<Rule> read() {
        try (InputStream in = GiftRules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return Json.readStrictly(new String(in.readAllBytes(), StandardCharsets.UTF_8), Table.class)
                    .rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
