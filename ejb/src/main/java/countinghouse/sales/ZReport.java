package countinghouse.sales;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The frozen figures of one closed shift of a till. Amounts are minor units of {@code currency}.
 *
 * @param number running per till
 * @param gross completed sales at list prices, discounts not taken off, always without the tax: where shelf prices hold the tax, a
 *     sale's list price and discount are told net of it, so that gross − discounts − returns = net everywhere
 * @param discounts positive
 * @param taken net + tax + tips + rounding + giftCards, equal to the sum of the tenders
 * @param rounding by what cash was more, or less (negative), than what it paid, where small coins are gone
 * @param giftCards put on gift cards, which is no revenue
 * @param openingFloat in the drawer at the start
 * @param cashExpected opening float + cash sales
 * @param firstSale number of the shift's first sale, empty when there was none
 * @param voidsAmount totals of the voided sales
 */
public record ZReport(
        String id,
        long number,
        String merchant,
        String store,
        String till,
        String zone,
        String currency,
        LocalDate businessDay,
        Instant openedAt,
        String openedBy,
        Instant closedAt,
        String closedBy,
        String firstSale,
        String lastSale,
        long salesCount,
        long gross,
        long discounts,
        long returns,
        long net,
        long tax,
        long tips,
        long rounding,
        long giftCards,
        long taken,
        List<TaxLine> taxes,
        List<TenderLine> tenders,
        long openingFloat,
        long cashSales,
        long cashExpected,
        long cashCounted,
        long voidsCount,
        long voidsAmount,
        List<HourLine> hours,
        List<ProductLine> topProducts,
        List<TerminalLine> terminals)
        implements Serializable {

    public long cashDifference() {
        return cashCounted - cashExpected;
    }

    public record TaxLine(BigDecimal rate, long net, long tax) implements Serializable {}

    /** @param kind CASH, or the card's scheme in the acquirer's spelling */
    public record TenderLine(String kind, long count, long amount) implements Serializable {}

    /** @param hour 0 to 23 on the store's clock */
    public record HourLine(int hour, long net) implements Serializable {}

    public record ProductLine(String name, long quantity, long net) implements Serializable {}

    public record TerminalLine(String terminal, long count, long amount) implements Serializable {}
}
