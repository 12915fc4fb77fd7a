package countinghouse.settlement.entity;

import countinghouse.kernel.Money;
import countinghouse.settlement.Tariff.CardUse;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the acquirer saw, before it is priced.
 *
 * @param reference of the payment, the refund, …, or its id in a file; once in a tenant
 * @param ofReference of what it is about; empty for captures and adjustments
 * @param captureId the captured item that it is about; null for captures and adjustments
 * @param use empty but for captures
 * @param note why, for an adjustment
 */
public record SettlementEvent(
        ItemKind kind,
        ItemOrigin origin,
        String reference,
        String ofReference,
        @Nullable String captureId,
        LocalDate businessOn,
        Instant at,
        Money amount,
        CardUse use,
        String note) {
    public static final CardUse NO_CARD = new CardUse("", "", "", "");
}
