package countinghouse.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a settlement file for programs. What does not apply is null or empty.
 *
 * @param key names the figure in every language, such as {@code captures} or {@code day.refunds}
 * @param reference of what the line is about, or the value of a fact
 * @param rate exact decimal
 * @param volume minor units, as {@code fixed} and the two that follow
 * @param amount as the statement says it: refunds, fees, disputes and payouts are positive
 * @param effect on what the merchant is owed
 */
record StatementRow(
        String key,
        String item,
        @Nullable LocalDate date,
        String reference,
        @Nullable Integer count,
        String rate,
        @Nullable Long volume,
        @Nullable Long fixed,
        @Nullable Long amount,
        @Nullable Long effect) {

    static StatementRow fact(String key, String item, String value) {
        return new StatementRow(key, item, null, value, null, "", null, null, null, null);
    }

    static StatementRow figure(String prefix, StatementFigure figure, String item, @Nullable LocalDate date) {
        return new StatementRow(
                prefix + figure.key(),
                item,
                date,
                "",
                figure.count(),
                "",
                null,
                null,
                figure.amount(),
                figure.payable());
    }

    static StatementRow balance(String key, String item, @Nullable LocalDate date, long amount) {
        return new StatementRow(key, item, date, "", null, "", null, null, amount, null);
    }

    StatementRow with(String newReference) {
        return new StatementRow(key, item, date, newReference, count, rate, volume, fixed, amount, effect);
    }
}
