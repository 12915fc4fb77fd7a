package countinghouse.payments.control;

import countinghouse.kernel.Refusal;
import countinghouse.payments.ChipData;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments.Card;
import countinghouse.payments.Payments.CustomerCode;
import countinghouse.payments.Payments.Means;
import countinghouse.payments.Payments.ShopCode;
import countinghouse.payments.Payments.StoredCard;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Judges what a customer pays with before the payment is stored, and says where it goes: a card that is kept, to the acquirer that keeps it. */
@ApplicationScoped
public class CardChoice {
    @Inject
    private AcquirerDesk acquirer;

    @Inject
    private StoredCardBook cards;

    /** @throws Refusal payment.token, payment.chip-data, payment.device-wallet, payment.customer-code, stored-card.customer, stored-card.label, stored-card.consent */
    static void check(Means means) {
        switch (means) {
            case Card card -> check(card);
            case CustomerCode(String code) -> {
                if (!code.matches("[A-Za-z0-9]{8,64}")) {
                    throw Refusal.invalid("payment.customer-code");
                }
            }
            case StoredCard _ -> {
                // Its row says whether it may be used.
            }
            case ShopCode _ -> {
                // Made by the connector.
            }
        }
    }

    private static void check(Card card) {
        if (!card.token().matches("[!-~]{1,64}")) {
            throw Refusal.invalid("payment.token");
        }
        String chip = card.chipData();
        if (chip != null && !ChipData.isClean(chip)) {
            throw Refusal.invalid("payment.chip-data");
        }
        boolean near = card.entryMode() == EntryMode.CONTACTLESS || card.entryMode() == EntryMode.ONLINE;
        if (card.device() != null && !near) {
            throw Refusal.invalid("payment.device-wallet");
        }
        if (card.keep() != null) {
            StoredCardBook.check(card.keep());
        }
    }

    /** The connector's name. @throws Refusal not-found, stored-card.state */
    public String route(Caller caller, Means means) {
        return means instanceof StoredCard stored
                ? cards.usable(caller, stored.id()).connector()
                : acquirer.route(caller, means);
    }

    /** @param payment about to be stored */
    public void asks(Caller caller, Payment payment, Means means) {
        if (means instanceof Card card && card.keep() != null) {
            cards.ask(caller, payment, card.keep());
        }
    }
}
