package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.Payments.KeepCard;
import countinghouse.payments.StoredCardState;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.StoredCard;
import countinghouse.platform.Caller;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of stored cards; each change is on the trail. Tokens go in and out of the vault here. */
@ApplicationScoped
public class StoredCardBook {
    private static final int LONGEST_LABEL = 80;

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws Refusal stored-card.customer, stored-card.label, stored-card.consent */
    static void check(KeepCard wish) {
        if (!wish.customer().matches("[A-Za-z0-9 ._/#@+-]{1,64}") || CardNumbers.foundIn(wish.customer())) {
            throw Refusal.invalid("stored-card.customer");
        }
        String label = wish.label();
        if (label != null && (label.isBlank() || label.length() > LONGEST_LABEL || CardNumbers.foundIn(label))) {
            throw Refusal.invalid("stored-card.label");
        }
        if (!wish.consent().matches("[A-Za-z0-9._-]{1,64}")) {
            throw Refusal.invalid("stored-card.consent");
        }
    }

    /** The acquirer will be asked to keep the card of this payment, whose row follows. */
    public void ask(Caller caller, Payment payment, KeepCard wish) {
        StoredCard card = new StoredCard(Ids.next("sca"), wish, payment.connector(), clock.instant(), caller.actor());
        tenants.bind(caller).persist(card);
        tenants.bind(caller).flush();
        payment.with(card.id());
        record(caller, card, "requested");
    }

    /** The card that its payment asks to be kept is to be kept there. */
    public void goesTo(Caller caller, Payment payment, String connector) {
        String cardId = payment.storedCardId();
        if (cardId != null) {
            locked(caller, cardId).goesTo(connector);
        }
    }

    /** A card that may be charged. @throws Refusal not-found, stored-card.state */
    public StoredCard usable(Caller caller, String cardId) {
        StoredCard card = card(caller, cardId);
        if (card.state() != StoredCardState.ACTIVE) {
            throw Refusal.conflict("stored-card.state");
        }
        return card;
    }

    /** What a card's payment came to. @param approval null when it failed */
    public void answered(Caller caller, String cardId, PaymentOutcome.@Nullable Approved approval) {
        StoredCard card = locked(caller, cardId);
        if (card.state() != StoredCardState.REQUESTED) {
            return; // A payment that charges it.
        }
        PaymentOutcome.Kept kept = approval == null ? null : approval.kept();
        if (approval == null || kept == null) {
            card.notKept();
            record(caller, card, "not-kept");
        } else {
            byte[] sealed = texts.seal(place(caller, cardId), kept.token());
            card.kept(approval, kept.expires(), sealed, clock.instant());
            record(caller, card, "kept");
        }
    }

    public StoredCard remove(Caller caller, String cardId) {
        StoredCard card = locked(caller, cardId);
        if (card.remove(clock.instant())) {
            record(caller, card, "removed");
        }
        return card;
    }

    /** The acquirer's token; empty when the card was removed meanwhile. */
    public Optional<String> token(Caller caller, String cardId) {
        StoredCard card = card(caller, cardId);
        return card.state() == StoredCardState.ACTIVE
                ? Optional.of(texts.open(place(caller, cardId), card.token()))
                : Optional.empty();
    }

    public StoredCard card(Caller caller, String cardId) {
        return found(tenants.bind(caller).find(StoredCard.class, cardId));
    }

    private StoredCard locked(Caller caller, String cardId) {
        return found(tenants.bind(caller).find(StoredCard.class, cardId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static StoredCard found(@Nullable StoredCard card) {
        if (card == null) {
            throw Refusal.notFound("stored-card");
        }
        return card;
    }

    private static Vault.Place place(Caller caller, String cardId) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.CARD_TOKEN, "stored_card", "token", cardId);
    }

    private void record(Caller caller, StoredCard card, String what) {
        audit.record(
                caller,
                "stored-card." + what,
                card.id(),
                Map.of("customer", card.view().customer()));
    }
}
