package countinghouse.devices;

import countinghouse.tenancy.CountryPack.Words;
import java.util.List;
import java.util.OptionalLong;

/**
 * A model of the catalogue, as it stands in its file.
 *
 * @param text what it is good for, in one line
 * @param drawing one of {@link #DRAWINGS}
 * @param prices where it is on offer, one for each country
 */
public record ModelSheet(
        String code, Words name, Words text, String drawing, List<Price> prices, TerminalFeatures features) {
    /** Pictures of {@code assets/terminals.svg}. */
    public static final List<String> DRAWINGS = List.of("POCKET", "PORTABLE", "COUNTER", "SCANBOX", "TILL", "KIOSK");

    public ModelSheet {
        prices = List.copyOf(prices);
    }

    /** Minor units of the country's currency; empty where it is not on offer. */
    public OptionalLong price(String country) {
        return prices.stream()
                .filter(price -> price.country().equals(country))
                .mapToLong(Price::minor)
                .findFirst();
    }

    /** @param minor of the country's currency */
    public record Price(String country, long minor) {}
}
