package countinghouse.sales.control;

import countinghouse.kernel.Hashes;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.sales.CompleteSale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a sale must be before it is stored. */
final class SaleRules {
    private static final int MOST_TENDERS = 10;

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

    /** Positive amounts in the store's currency that add up to the total exactly. */
    static void checkTenders(List<CompleteSale.Tender> tenders, Money total) {
        if (tenders.size() > MOST_TENDERS) {
            throw Refusal.invalid("sale.tender");
        }
        Money sum = Money.zero(total.currency());
        for (CompleteSale.Tender tender : tenders) {
            if (!tender.amount().currency().equals(total.currency())
                    || !tender.amount().isPositive()
                    || tender.amount().compareTo(total) > 0) {
                throw total.isPositive()
                                && tender.amount().isPositive()
                                && tender.amount().currency().equals(total.currency())
                        ? due(total)
                        : Refusal.invalid("sale.tender");
            }
            sum = sum.plus(tender.amount());
        }
        if (sum.compareTo(total) != 0) {
            throw due(total);
        }
    }

    private static Refusal due(Money total) {
        return Refusal.invalid(
                "sale.tender-total", Map.of("due", total.major().toPlainString(), "currency", total.currency()));
    }

    /** Hash of what is asked under a key; holds the card's token only as a hash. */
    static String sha256(CompleteSale command) {
        StringBuilder text = new StringBuilder();
        text.append(command.storeId())
                .append('\n')
                .append(command.tillId())
                .append('\n')
                .append(command.terminalId());
        text.append('\n').append(command.occurredAt()).append('\n').append(command.lines());
        command.tenders().forEach(tender -> text.append('\n').append(tender));
        return Hashes.sha256(text.toString());
    }
}
