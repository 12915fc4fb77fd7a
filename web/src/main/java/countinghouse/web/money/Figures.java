package countinghouse.web.money;

import countinghouse.kernel.Money;
import countinghouse.settlement.Balances.Held;
import countinghouse.settlement.MonthlyStatement.Component;
import countinghouse.settlement.Tariff;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Tariff.InterchangeRow;
import countinghouse.settlement.Transactions.Line;
import countinghouse.settlement.Transactions.Reason;
import countinghouse.web.Format;
import countinghouse.web.Session;
import countinghouse.web.Texts;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Amounts of the merchant and what they are of, in the words of its pages. In pages: {@code money}. */
@Named("money")
@RequestScoped
public class Figures {
    private static final String MINUS = "\u2212";

    /** Places after the minor unit that tell how something was rounded. */
    private static final int ROUNDING_PLACES = 2;

    @Inject
    private Format format;

    @Inject
    private Texts words;

    @Inject
    private Shop shop;

    @Inject
    private Session session;

    public String getCurrency() {
        return shop.getMerchant().currency();
    }

    public String getZone() {
        return shop.getMerchant().zone();
    }

    public String plain(long minor) {
        return format.plain(minor, getCurrency());
    }

    public String signed(long minor) {
        return format.signed(minor, getCurrency());
    }

    /** A fee as it counts: 1.49 is −1.49, what comes back has a plus, and where there is none stands a dash. */
    public String fee(long minor) {
        return minor == 0 ? "–" : format.signed(-minor, getCurrency());
    }

    /** An amount in a list that mostly brings money in; something lost, which moves nothing, is a dash. */
    public String amount(Line line) {
        if (line.kind().equals("DISPUTE_LOST")) {
            return "–";
        }
        return line.kind().equals("CAPTURE") ? plain(line.amount()) : signed(line.amount());
    }

    public String kind(Line line) {
        return words.sayOr("money.kind." + line.kind(), line.kind());
    }

    /** Visa debit, keyed; with the region where the card is not of the country. */
    public String card(CardUse card) {
        if (card.scheme().isEmpty()) {
            return "";
        }
        String named = words.fill(
                card.region().equals("DOMESTIC") ? "money.card" : "money.card-abroad",
                Map.of(
                        "scheme", scheme(card.scheme()),
                        "product", part("product", card.product()),
                        "mode", part("mode", card.entryMode()),
                        "region", part("region", card.region())));
        return named.strip();
    }

    public String scheme(String code) {
        return code.equals(Tariff.ANY) ? words.say("money.any") : words.sayOr("money.scheme." + code, code);
    }

    /** A column of the interchange table, or of a card's use. */
    public String part(String column, String code) {
        return code.equals(Tariff.ANY) ? words.say("money.any") : words.sayOr("money." + column + "." + code, code);
    }

    /** What a row of the interchange table is of: what it leaves open is not said. */
    public String row(InterchangeRow row) {
        CardUse use = row.use();
        List<String> parts = new ArrayList<>();
        add(parts, use.scheme(), scheme(use.scheme()));
        add(parts, use.product(), part("product", use.product()));
        add(parts, use.entryMode(), part("mode", use.entryMode()));
        add(parts, use.region(), part("region", use.region()));
        return parts.isEmpty() ? words.say("money.any-card") : String.join(words.say("money.comma"), parts);
    }

    private static void add(List<String> parts, String code, String said) {
        if (!code.equals(Tariff.ANY)) {
            parts.add(said);
        }
    }

    /** What of the item there is to tell beside its kind. */
    public String about(Line line) {
        List<String> parts = new ArrayList<>();
        if (line.kind().equals("CAPTURE")) {
            return card(line.card());
        }
        if (!line.ofReference().isEmpty()) {
            parts.add(words.with("money.of", "reference", line.ofReference()));
        }
        if (line.kind().equals("DISPUTE_LOST")) {
            parts.add(words.with("money.lost", "amount", plain(line.stated())));
        }
        if (!line.note().isEmpty()) {
            parts.add(line.note());
        }
        return String.join(words.say("money.comma"), parts);
    }

    public String reason(Reason reason) {
        return switch (reason.component()) {
            case INTERCHANGE ->
                reason.code().isEmpty()
                        ? words.say("money.interchange")
                        : words.with("money.interchange-row", "row", reason.code());
            case SCHEME -> words.with("money.scheme-fee", "scheme", scheme(reason.code()));
            case MARKUP -> words.say("money.our-markup");
            default -> words.sayOr("money.fee." + reason.code(), reason.code());
        };
    }

    /** 1.65 % × 81.08 = 1.3378… → 1.34, + 0.15: each step as it was computed. */
    public String arithmetic(Reason reason) {
        var rate = reason.rate();
        if (rate == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (rate.value().signum() != 0) {
            text.append(format.percent(rate.value())).append(" × ").append(plain(reason.basis()));
            text.append(" = ").append(exact(reason.exact()));
            text.append(" → ").append(plain(Math.abs(reason.rounded())));
        }
        if (reason.fixed() != 0) {
            text.append(text.isEmpty() ? "" : words.say("money.comma"));
            text.append("+ ").append(plain(Math.abs(reason.fixed())));
        }
        if (reason.limited()) {
            text.append(words.say("money.comma")).append(words.say("money.limited"));
        }
        if (reason.charged() < 0 && reason.component() != Component.OTHER) {
            text.append(words.say("money.comma")).append(words.say("money.given-back"));
        }
        return text.toString();
    }

    /** In major units, cut off and not rounded: a rounded one could say 0.1250 and be charged as less. */
    private String exact(BigDecimal minor) {
        int exponent = Money.exponent(getCurrency());
        BigDecimal major = minor.movePointLeft(exponent);
        BigDecimal shown = major.setScale(exponent + ROUNDING_PLACES, RoundingMode.DOWN);
        return shown.toPlainString() + (shown.compareTo(major) == 0 ? "" : "…");
    }

    /** 5 % of 652.98. */
    public String share(BigDecimal rate, long basis) {
        return words.fill("money.share", Map.of("rate", format.percent(rate), "basis", plain(basis)));
    }

    public String heldShare(Held held) {
        return share(held.terms().rate().value(), held.basis());
    }

    /** Of a calendar's head. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, session.getLocale());
    }

    /** The first day that a calendar shows, and each month's first. */
    public String dayAndMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern(session.isChinese() ? "M月d日" : "d MMM", session.getLocale())
                .format(day);
    }

    /** 0.25 % + 0.10, or what of the two there is. */
    public String price(BigDecimal rate, long fixed) {
        if (fixed == 0) {
            return rate.signum() == 0 ? words.say("fees.free") : format.percent(rate);
        }
        return rate.signum() == 0 ? plain(fixed) : format.percent(rate) + " + " + plain(fixed);
    }

    /** The sale that prices are explained by: 100 units, or 10,000 of a currency without a smaller one. */
    public static long example(String currency) {
        int exponent = Money.exponent(currency);
        return BigDecimal.valueOf(100)
                .movePointRight(exponent == 0 ? 2 : exponent)
                .longValueExact();
    }

    /** What it cost as a share of the payment: 2.37 %. */
    public String shareOf(long cost, long amount) {
        if (amount == 0) {
            return "–";
        }
        BigDecimal share =
                BigDecimal.valueOf(cost).divide(BigDecimal.valueOf(Math.abs(amount)), 4, RoundingMode.HALF_UP);
        return (share.signum() < 0 ? MINUS : "") + format.percent(share.abs());
    }
}
