package countinghouse.sales;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param key made by the till or terminal before it sends, 1 to 255 printable ASCII characters
 * @param terminalId the terminal, or the till when there is none
 */
public record CompleteSale(
        String key,
        String storeId,
        String tillId,
        String terminalId,
        Instant occurredAt,
        List<Line> lines,
        List<Tender> tenders) {
    public CompleteSale {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
    }

    /** @param discountPercent 0 to 100, or null */
    public record Line(
            String productId, long quantity, @Nullable BigDecimal discountPercent) {}

    /** Cash or card; the tenders add up to the total exactly (change is the till's business). */
    public sealed interface Tender {
        Money amount();

        record Cash(Money amount) implements Tender {}

        /** @param token gateway token, never a card number */
        record Card(
                Money amount,
                String token,
                EntryMode entryMode,
                @Nullable String chipData) implements Tender {}
    }
}
