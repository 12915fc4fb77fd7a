package countinghouse.sales.control;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Refusal;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Tender;
import java.time.Duration;
import java.time.Instant;

/** What a sale must be before it is stored. */
final class SaleRules {
    /** Clocks of terminals are not exact. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private SaleRules() {}

    static void checkKey(String key) {
        if (!key.matches("[ -~]{1,255}")) {
            throw Refusal.invalid("sale.key");
        }
    }

    static void checkTime(Instant occurredAt, Instant now) {
        if (occurredAt.isAfter(now.plus(AHEAD))) {
            throw Refusal.invalid("sale.time");
        }
    }

    /** Hash of what is asked under a key; holds tokens and codes only as a hash. */
    static String sha256(CompleteSale command) {
        StringBuilder text = new StringBuilder();
        text.append(command.storeId())
                .append('\n')
                .append(command.tillId())
                .append('\n')
                .append(command.terminalId());
        text.append('\n').append(command.occurredAt()).append('\n').append(command.lines());
        command.tenders().forEach(tender -> text.append('\n').append(tender));
        command.tenders().forEach(tender -> text.append('\n').append(code(tender)));
        text.append('\n').append(command.extras());
        command.extras().gifts().forEach(gift -> text.append('\n').append(gift.code()));
        return Hashes.sha256(text.toString());
    }

    /** What a tender does not tell of itself. */
    private static String code(Tender tender) {
        return switch (tender) {
            case Tender.Card card -> card.card().content();
            case Tender.Gift gift -> gift.code();
            case Tender.Wallet wallet when wallet.code() != null -> wallet.code();
            default -> "";
        };
    }
}
