package countinghouse.sales;

import countinghouse.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** An open drawer. */
public record ShiftView(
        String id,
        String tillId,
        Instant openedAt,
        String openedBy,
        LocalDate businessDay,
        Money openingFloat,
        long salesSoFar)
        implements Serializable {}
