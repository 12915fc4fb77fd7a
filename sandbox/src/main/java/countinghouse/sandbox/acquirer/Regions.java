package countinghouse.sandbox.acquirer;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** Where a card was issued, seen from the merchant. The host knows no addresses: the currency stands for the merchant's country. */
final class Regions {
    private static final Set<String> EUROPE =
            Set.of("DE", "FR", "NL", "BE", "ES", "IT", "IE", "AT", "GB", "SE", "DK", "NO", "PL");
    private static final Set<String> OF_EUROPE = Set.of("EUR", "GBP", "SEK", "DKK", "NOK", "PLN");

    private Regions() {}

    static String of(String country, String currency) {
        if (Currency.getInstance(Locale.of("", country)).getCurrencyCode().equals(currency)
                && !currency.equals("EUR")) {
            return "DOMESTIC";
        }
        return EUROPE.contains(country) && OF_EUROPE.contains(currency) ? "INTRA" : "INTER";
    }
}
