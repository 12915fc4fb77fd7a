package countinghouse.reports;

import java.math.BigDecimal;

/**
 * One bar of the sales by hour.
 *
 * @param label what stands below it: the hour, and on a second line its figure where that fits
 * @param net the amount in major units
 */
public record HourBar(String label, BigDecimal net) {}
