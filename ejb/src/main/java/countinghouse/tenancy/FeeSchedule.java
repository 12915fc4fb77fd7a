package countinghouse.tenancy;

import countinghouse.kernel.Rate;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a merchant of a country pays, before an underwriter sets other conditions: stated before the first upload and in the agreement.
 *
 * @param cards by group of cards, in the order in which pages show them
 * @param rentals by model of terminal, for those that can be rented
 */
public record FeeSchedule(List<CardFee> cards, List<Rental> rentals, Payout payout) implements Serializable {
    public FeeSchedule {
        cards = List.copyOf(cards);
        rentals = List.copyOf(rentals);
    }

    /** Minor units a month; empty for a model that is only sold. */
    public OptionalLong rental(String model) {
        return rentals.stream()
                .filter(r -> r.model().equals(model))
                .mapToLong(Rental::monthly)
                .findFirst();
    }

    /**
     * The fee on a sale: a share of its amount, and an amount for each.
     *
     * @param group code of a group of cards
     * @param rate a {@link Rate} as decimal text, {@code 0.026} for 2.6 %
     * @param fixed minor units
     * @param cards what it is taken of: scheme, product, entry mode and region each, {@code *} for any. The groups are gone through in
     *     order, and the first that fits is taken.
     */
    public record CardFee(String group, CountryPack.Words name, String rate, long fixed, List<String> cards)
            implements Serializable {
        public CardFee {
            cards = List.copyOf(cards);
        }

        public Rate share() {
            return Rate.of(rate);
        }
    }

    /** @param monthly minor units */
    public record Rental(String model, long monthly) implements Serializable {}

    /** @param days from the sale to the money, as {@code name} says it in words */
    public record Payout(int days, CountryPack.Words name) implements Serializable {}
}
