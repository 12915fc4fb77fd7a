package countinghouse.sales.control;

import countinghouse.platform.Json;
import countinghouse.sales.CashRounding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of {@code cash-rounding.json}: by currency, and where one currency has several customs, by country. */
final class CashRules {
    private static final String FILE = "/countinghouse/sales/cash-rounding.json";
    private static final List<Rule> RULES = read();

    private CashRules() {}

    /** @param countries ISO 3166-1; none for wherever the currency is used */
    record Rule(String currency, List<String> countries, long step, RoundingMode half) {
        boolean holds(String where, String money) {
            return currency.equals(money) && (countries.isEmpty() || countries.contains(where));
        }
    }

    record Table(List<Rule> rules) {}

    static CashRounding of(String country, String currency) {
        return RULES.stream()
                .filter(rule -> rule.holds(country, currency))
                .findFirst()
                .map(rule -> new CashRounding(rule.step(), rule.half()))
                .orElse(CashRounding.NONE);
    }

    private static List<Rule> read() {
        try (InputStream in = CashRules.class.getResourceAsStream(FILE)) {
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
