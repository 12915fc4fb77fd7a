package countinghouse.settlement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A closed business day. {@code net = broughtForward + figures.activity()}; {@code net = payout + carriedForward}.
 *
 * @param reserveBalance what is withheld after this day
 */
public record SettlementDay(
        LocalDate businessDay,
        SettlementFigures figures,
        long broughtForward,
        long net,
        long payout,
        long carriedForward,
        long reserveBalance)
        implements Serializable {}
