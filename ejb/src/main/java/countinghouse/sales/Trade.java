package countinghouse.sales;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A merchant's own trade of some business days, added up from its sales and from what came back. Minor units of one currency.
 *
 * @param taxes the highest rate first
 * @param openShifts tills of these days that were still open when this was added up: what they sold later is missing
 */
public record Trade(List<Store> stores, List<Tax> taxes, List<Tender> tenders, int openShifts) implements Serializable {
    public static final Trade NONE = new Trade(List.of(), List.of(), List.of(), 0);

    public Trade {
        stores = List.copyOf(stores);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
    }

    /**
     * @param count completed sales
     * @param net of sales less that of returns: below zero where more came back than was sold
     */
    public record Store(String id, String name, long count, long net, long tax) implements Serializable {}

    public record Tax(BigDecimal rate, long net, long tax) implements Serializable {}

    /**
     * @param kind CASH, GIFT_CARD, or the scheme of the card or wallet
     * @param count payments; what was given back is taken off the amount only
     */
    public record Tender(String kind, long count, long amount) implements Serializable {}
}
