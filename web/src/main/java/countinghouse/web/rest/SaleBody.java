package countinghouse.web.rest;

import countinghouse.kernel.Money;
import countinghouse.payments.Payments.CardMeans;
import countinghouse.payments.Payments.StoredCard;
import countinghouse.platform.Role;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.CompleteSale.Extras;
import countinghouse.sales.CompleteSale.GiftLoad;
import countinghouse.sales.CompleteSale.Line;
import countinghouse.sales.CompleteSale.Tender;
import countinghouse.sales.PaySale;
import countinghouse.security.Keys.KeyHolder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /sales}. */
final class SaleBody {
    private static final int MOST_LINES = 500;
    private static final int MOST_TENDERS = 10;

    private enum Channel {
        IN_STORE
    }

    private enum TenderKind {
        CASH,
        CARD,
        WALLET,
        GIFT_CARD
    }

    private SaleBody() {}

    /** @throws ProblemException malformed, naming every wrong value */
    static CompleteSale read(String text, String key, KeyHolder holder) {
        JsonBody body = JsonBody.parse(text);
        String store = body.text("store", 40);
        String till = body.text("till", 40);
        body.oneOf("channel", Channel.class);
        Instant occurredAt = body.instant("occurredAt");
        List<Line> lines = new ArrayList<>();
        for (JsonBody line : body.optionalObjects("lines", MOST_LINES)) {
            lines.add(new Line(line.text("product", 40), line.whole("quantity", 1, 100_000), discount(line)));
        }
        List<Tender> tenders = tenders(body);
        Extras extras = tenders.isEmpty()
                ? Extras.NONE
                : new Extras(
                        tip(body, tenders.getFirst().amount()),
                        body.optionalFlag("hold"),
                        loads(body, tenders.getFirst().amount()));
        body.check();
        String terminal = holder.caller().roles().contains(Role.TERMINAL) ? holder.subject() : till;
        return new CompleteSale(key, store, till, terminal, occurredAt, lines, tenders, extras);
    }

    /** The body of {@code POST /sales/{id}/tenders}. @throws ProblemException malformed, naming every wrong value */
    static PaySale readTenders(String text, String key, String saleId) {
        JsonBody body = JsonBody.parse(text);
        List<Tender> tenders = tenders(body);
        body.check();
        return new PaySale(key, saleId, tenders);
    }

    private static List<Tender> tenders(JsonBody body) {
        List<Tender> tenders = new ArrayList<>();
        for (JsonBody tender : body.objects("tenders", MOST_TENDERS)) {
            tenders.add(tender(tender));
        }
        return tenders;
    }

    /** Gift cards to be sold, or with a code to be topped up, in the currency in which is paid. */
    private static List<GiftLoad> loads(JsonBody body, Money paid) {
        List<GiftLoad> loads = new ArrayList<>();
        for (JsonBody gift : body.optionalObjects("giftCards", MOST_TENDERS)) {
            Money amount = gift.money("amount");
            if (!amount.currency().equals(paid.currency())) {
                gift.refuse("amount", "currency");
            }
            loads.add(new GiftLoad(gift.optionalText("code", 40), amount.minor()));
        }
        return loads;
    }

    /** A decimal in a text, so that no reader on the way makes a floating-point number of it. */
    private static @Nullable BigDecimal discount(JsonBody line) {
        JsonBody discount = line.object("discount");
        if (discount == null) {
            return null;
        }
        String percent = discount.text("percent", 12);
        if (percent.isEmpty()) {
            return null;
        }
        if (!percent.matches("(100(\\.0{1,4})?|[0-9]{1,2}(\\.[0-9]{1,4})?)")) {
            discount.refuse("percent", "percent");
            return null;
        }
        return new BigDecimal(percent);
    }

    /** An amount of the currency in which is paid; none where there is none. */
    private static long tip(JsonBody body, Money paid) {
        if (body.object("tip") == null) {
            return 0;
        }
        Money tip = body.money("tip");
        if (!tip.currency().equals(paid.currency())) {
            body.refuse("tip", "currency");
        }
        return tip.minor();
    }

    private static Tender tender(JsonBody tender) {
        TenderKind kind = tender.oneOf("kind", TenderKind.class);
        Money amount = tender.money("amount");
        return switch (kind) {
            case GIFT_CARD -> new Tender.Gift(amount, tip(tender, amount), tender.text("code", 40));
            case CASH -> new Tender.Cash(amount, tip(tender, amount));
            case WALLET -> new Tender.Wallet(amount, tip(tender, amount), tender.optionalText("customerCode", 64));
            case CARD -> new Tender.Card(amount, tip(tender, amount), card(tender));
        };
    }

    /** At a till the customer is there. */
    private static CardMeans card(JsonBody tender) {
        CardMeans means = PaymentBody.means(tender);
        return means instanceof StoredCard stored ? new StoredCard(stored.id(), true) : means;
    }
}
