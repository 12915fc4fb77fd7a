package countinghouse.giftcards.control;

import countinghouse.giftcards.GiftCards.GiftCode;
import countinghouse.giftcards.entity.GiftCard;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Attempts;
import countinghouse.platform.Caller;
import countinghouse.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes codes, and finds cards by them; whoever names wrong ones waits longer and longer. */
@ApplicationScoped
public class CodeDoor {
    private static final Attempts.Policy GUESSES =
            new Attempts.Policy(100, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(1));

    @Inject
    private GiftBook book;

    @Inject
    private Attempts attempts;

    @Inject
    private Vault vault;

    /** @throws Refusal gift.code (one answer for whatever is wrong with it), gift.wait {seconds} */
    public GiftCard open(Caller caller, String code, boolean locked) {
        String who = "gift-code|" + caller.tenant().value() + "|" + caller.actor();
        Duration wait = attempts.claim(who, GUESSES);
        if (!wait.isZero()) {
            throw Refusal.invalid("gift.wait", Map.of("seconds", Long.toString(wait.toSeconds() + 1)));
        }
        Optional<GiftCard> card =
                CodeText.normal(code).flatMap(normal -> book.ofIndex(caller, index(caller, normal), locked));
        if (card.isEmpty()) {
            throw Refusal.invalid("gift.code");
        }
        attempts.forgive(who);
        return card.get();
    }

    /** A new code for the card; one that it had opens nothing any more. */
    public GiftCode renew(Caller caller, GiftCard card) {
        String code = CodeText.fresh();
        card.code(index(caller, code), CodeText.end(code));
        return new GiftCode(card.view(), CodeText.grouped(code));
    }

    private String index(Caller caller, String code) {
        return vault.blindIndex(caller.tenant(), Vault.DataClass.GIFT_CODE, code);
    }
}
