package countinghouse.reports;

import java.math.BigDecimal;

/**
 * One bar of the volume by day.
 *
 * @param label what stands below it
 * @param amount in major units
 * @param weekend whether it is drawn lighter
 */
public record DayBar(String label, BigDecimal amount, boolean weekend) {}
