package countinghouse.giftcards.control;

import countinghouse.audit.Audit;
import countinghouse.giftcards.GiftCards.GiftCardFilter;
import countinghouse.giftcards.entity.GiftCard;
import countinghouse.giftcards.entity.GiftMovement;
import countinghouse.giftcards.entity.GiftMovement.Change;
import countinghouse.giftcards.entity.GiftMovement.Request;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of gift cards; each change of a balance is a movement, and on the trail. */
@ApplicationScoped
public class GiftBook {
    private static final int MOST = 500;

    /** Behind every id. */
    private static final String END = "zzzz";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public GiftCard create(Caller caller, String storeId, String currency) {
        var issue = new GiftCard.Issue(now(), caller.actor(), caller.name());
        GiftCard card = new GiftCard(Ids.next("gft"), storeId, currency, issue);
        tenants.bind(caller).persist(card);
        return card;
    }

    /** Other tables' rows point to it. */
    public void flush(Caller caller) {
        tenants.bind(caller).flush();
    }

    public GiftCard card(Caller caller, String cardId) {
        return found(tenants.bind(caller).find(GiftCard.class, cardId));
    }

    /** Its row, locked to the end of the transaction. */
    public GiftCard locked(Caller caller, String cardId) {
        return found(tenants.bind(caller).find(GiftCard.class, cardId, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<GiftCard> ofIndex(Caller caller, String codeIndex, boolean locked) {
        return tenants.bind(caller)
                .createNamedQuery(locked ? GiftCard.OF_CODE_LOCKED : GiftCard.OF_CODE, GiftCard.class)
                .setParameter("code", codeIndex)
                .getResultStream()
                .findFirst();
    }

    public Optional<GiftMovement> ofRequest(Caller caller, String request) {
        return tenants.bind(caller)
                .createNamedQuery(GiftMovement.OF_REQUEST, GiftMovement.class)
                .setParameter("request", request)
                .getResultStream()
                .findFirst();
    }

    /** Writes down what has changed on the card. */
    public void move(Caller caller, GiftCard card, Change change, @Nullable Request request) {
        tenants.bind(caller)
                .persist(new GiftMovement(Ids.next("gmv"), card, change, now(), caller.name()).under(request));
        Money amount = new Money(change.minor(), card.currency());
        audit.record(
                caller,
                "gift-card." + change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                card.id(),
                Map.of("amount", amount.major().toPlainString() + " " + amount.currency()));
    }

    public void record(Caller caller, GiftCard card, String what) {
        audit.record(caller, "gift-card." + what, card.id(), Map.of());
    }

    public List<GiftCard> page(Caller caller, GiftCardFilter filter) {
        boolean readable =
                filter.lastFour().matches("[0-9A-Z]{0,4}") && filter.before().matches("[ -~]{0,40}");
        if (filter.limit() < 1 || filter.limit() > MOST || !readable) {
            throw Refusal.invalid("gift.limit-page");
        }
        boolean known = filter.before().isEmpty() || tenants.bind(caller).find(GiftCard.class, filter.before()) != null;
        if (!known) {
            throw Refusal.invalid("gift.limit-page");
        }
        return tenants.bind(caller)
                .createNamedQuery(GiftCard.PAGE, GiftCard.class)
                .setParameter("states", filter.states())
                .setParameter("lastFour", filter.lastFour())
                .setParameter("before", filter.before().isEmpty() ? END : filter.before())
                .setMaxResults(filter.limit())
                .getResultList();
    }

    public List<GiftMovement> history(Caller caller, String cardId) {
        return tenants.bind(caller)
                .createNamedQuery(GiftMovement.OF_CARD, GiftMovement.class)
                .setParameter("card", card(caller, cardId).id())
                .setMaxResults(MOST)
                .getResultList();
    }

    public Instant now() {
        return clock.instant();
    }

    private static GiftCard found(@Nullable GiftCard card) {
        if (card == null) {
            throw Refusal.notFound("gift-card");
        }
        return card;
    }
}
