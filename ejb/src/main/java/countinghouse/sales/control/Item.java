package countinghouse.sales.control;

import java.math.BigDecimal;

/**
 * A line before it is priced.
 *
 * @param unitPrice shelf price, minor units
 * @param discountPercent 0 to 100
 * @param taxRate share of the net price
 */
public record Item(
        String productId, String name, long quantity, long unitPrice, BigDecimal discountPercent, BigDecimal taxRate) {}
