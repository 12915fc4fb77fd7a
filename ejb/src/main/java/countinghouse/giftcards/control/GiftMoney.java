package countinghouse.giftcards.control;

import countinghouse.giftcards.GiftCardState;
import countinghouse.giftcards.GiftCards.Funding;
import countinghouse.giftcards.entity.GiftCard;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.ledger.Ledger.Posting;
import countinghouse.platform.Caller;
import countinghouse.platform.Work;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What may be on a card, for how long, and what is booked where no sale books it. */
@ApplicationScoped
public class GiftMoney {
    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private Work work;

    @Inject
    private GiftBook book;

    /** @throws Refusal gift.amount, gift.currency, gift.limit {most} */
    public void check(Caller caller, Money amount, String currency, long before) {
        if (!amount.currency().equals(currency)) {
            throw Refusal.invalid("gift.currency");
        }
        if (!amount.isPositive()) {
            throw Refusal.invalid("gift.amount");
        }
        long highest = GiftRules.of(tenancy.merchant(caller).country()).highest();
        if (amount.minor() > highest - before) {
            String most = new Money(highest, currency).major().toPlainString();
            throw Refusal.invalid("gift.limit", Map.of("most", most, "currency", currency));
        }
    }

    /** More is on the card, which lasts longer then; a timer ends it. */
    public void load(Caller caller, GiftCard card, long minor) {
        StoreView store = tenancy.store(caller, card.storeId());
        int months = GiftRules.of(tenancy.merchant(caller).country()).months();
        LocalDate before = card.expiresOn();
        LocalDate last =
                LocalDate.ofInstant(book.now(), ZoneId.of(store.zone())).plusMonths(months);
        card.load(minor, last);
        if (before == null || before.isBefore(last)) {
            Instant due = last.plusDays(1).atStartOfDay(ZoneId.of(store.zone())).toInstant();
            work.queue(caller, GiftExpiry.KIND, GiftExpiry.subject(card.id(), last), due);
        }
    }

    /** @throws Refusal gift.currency, gift.amount, gift.state {state}, gift.short {balance} */
    public void hold(Caller caller, GiftCard card, Money amount) {
        usable(caller, card);
        if (!amount.currency().equals(card.currency())) {
            throw Refusal.invalid("gift.currency");
        }
        if (!amount.isPositive()) {
            throw Refusal.invalid("gift.amount");
        }
        if (amount.minor() > card.available()) {
            String left = new Money(card.available(), card.currency()).major().toPlainString();
            throw Refusal.invalid("gift.short", Map.of("balance", left, "currency", card.currency()));
        }
        card.hold(amount.minor());
    }

    /** After its last day it is none, also while a waiting sale still keeps it from being ended. @throws Refusal gift.state {state} */
    public void usable(Caller caller, GiftCard card) {
        if (card.state() != GiftCardState.ACTIVE) {
            throw state(card.state());
        }
        LocalDate last = card.expiresOn();
        if (last != null && today(caller, card).isAfter(last)) {
            throw state(GiftCardState.EXPIRED);
        }
    }

    private LocalDate today(Caller caller, GiftCard card) {
        StoreView store = tenancy.store(caller, card.storeId());
        return LocalDate.ofInstant(book.now(), ZoneId.of(store.zone()));
    }

    static Refusal state(GiftCardState state) {
        return new Refusal(Refusal.Kind.CONFLICT, "gift.state", Map.of("state", state.name()));
    }

    /** What stands against gift_liability when a card is loaded past a sale. */
    public void fund(Caller caller, GiftCard card, Money amount, Funding funding) {
        Account from = switch (funding) {
            case GOODWILL -> Account.GOODWILL;
            case BANK -> Account.MERCHANT_BANK;
            case TAKEN_OVER -> Account.OWNER_EQUITY;
        };
        post(
                caller,
                card,
                "gift-card-funded",
                Posting.debit(from, amount),
                Posting.credit(Account.GIFT_LIABILITY, amount));
    }

    public void soldOutside(Caller caller, GiftCard card, Money amount) {
        post(
                caller,
                card,
                "gift-card-redeemed",
                Posting.debit(Account.GIFT_LIABILITY, amount),
                Posting.credit(Account.OUTSIDE_SALES, amount));
    }

    public void breakage(Caller caller, GiftCard card, Money amount) {
        post(
                caller,
                card,
                "gift-card-expired",
                Posting.debit(Account.GIFT_LIABILITY, amount),
                Posting.credit(Account.BREAKAGE, amount));
    }

    private void post(Caller caller, GiftCard card, String event, Posting one, Posting other) {
        StoreView store = tenancy.store(caller, card.storeId());
        Instant now = book.now();
        ledger.post(
                caller,
                new Ledger.Entry(
                        event, card.id(), store.id(), store.businessDay().of(now), now, List.of(one, other)));
    }
}
