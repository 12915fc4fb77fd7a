package countinghouse.sales.control;

import countinghouse.kernel.Refusal;
import countinghouse.sales.CashRounding;
import countinghouse.sales.Returns.Piece;
import countinghouse.sales.entity.SaleLine;
import countinghouse.sales.entity.SaleReturnLine.Share;
import countinghouse.sales.entity.SaleTender;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What pieces of a sale come to, and which tenders give it back. The share of a line is what all pieces returned so far come to, HALF_UP, less
 * what they came to before; so all of them together are the line to the last unit, in whatever parts they come back.
 */
final class ReturnMaths {
    private ReturnMaths() {}

    /** @param before pieces that came back earlier; @param now pieces that come back */
    static long share(long total, long quantity, long before, long now) {
        return upTo(total, quantity, before + now) - upTo(total, quantity, before);
    }

    private static long upTo(long total, long quantity, long pieces) {
        return BigDecimal.valueOf(total)
                .multiply(BigDecimal.valueOf(pieces))
                .divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * Shares by line, in the order of the sale.
     *
     * @param before pieces that came back earlier, by position
     * @throws Refusal return.empty, return.quantity {left}
     */
    static Map<SaleLine, Share> shares(List<SaleLine> lines, Map<Integer, Long> before, List<Piece> pieces) {
        Map<Integer, Long> wanted = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece.quantity() <= 0 || wanted.put(piece.position(), piece.quantity()) != null) {
                throw Refusal.invalid("return.empty");
            }
        }
        Map<SaleLine, Share> shares = new LinkedHashMap<>();
        for (SaleLine line : lines) {
            Long now = wanted.remove(line.place());
            if (now != null) {
                shares.put(line, share(line, before.getOrDefault(line.place(), 0L), now));
            }
        }
        if (shares.isEmpty() || !wanted.isEmpty()) {
            throw Refusal.invalid("return.empty");
        }
        return shares;
    }

    private static Share share(SaleLine line, long before, long now) {
        long left = line.quantity() - before;
        if (now > left) {
            throw Refusal.invalid("return.quantity", Map.of("left", Long.toString(left)));
        }
        return new Share(
                now, share(line.net(), line.quantity(), before, now), share(line.tax(), line.quantity(), before, now));
    }

    /** What one tender gives back, minor units. */
    record Given(SaleTender tender, long amount) {}

    /**
     * Cards first, then wallets, then gift cards, then cash, each up to what it paid; the part in cash is rounded.
     *
     * @param tenders that paid the sale
     * @param before given back earlier, by tender
     */
    static List<Given> giveBack(long amount, List<SaleTender> tenders, Map<String, Long> before, CashRounding cash) {
        List<Given> given = new ArrayList<>();
        long left = amount;
        for (String kind : List.of(SaleTender.CARD, SaleTender.WALLET, SaleTender.GIFT_CARD, SaleTender.CASH)) {
            if (kind.equals(SaleTender.CASH)) {
                left = cash.of(left);
            }
            for (SaleTender tender :
                    tenders.stream().filter(t -> t.kind().equals(kind)).toList()) {
                long most = tender.amount() - tender.tip() - before.getOrDefault(tender.id(), 0L);
                long part = Math.min(left, most);
                if (part > 0) {
                    given.add(new Given(tender, part));
                    left -= part;
                }
            }
        }
        return given;
    }
}
