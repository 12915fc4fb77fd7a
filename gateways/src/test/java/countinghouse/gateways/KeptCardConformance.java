package countinghouse.gateways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import countinghouse.payments.DeviceWallet;
import countinghouse.payments.EntryMode;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.CredentialUse;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.PresentedCard;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The part of {@link ConnectorConformance} about tokens: of cards that an acquirer keeps, and those that a phone shows. */
public abstract class KeptCardConformance extends ConnectorTrial {
    @Test
    void kept_card_pays_again_for_its_merchant_and_for_no_other() throws Exception {
        needs(Capability.KEEP_CARD);
        AuthorisationRequest first = request(1_100, using(approved(), CredentialUse.KEEP), true);
        var kept = assertInstanceOf(Authorisation.Approved.class, connector().authorise(first))
                .kept();
        assertEquals(
                kept,
                assertInstanceOf(Authorisation.Approved.class, connector().authorise(first))
                        .kept());
        var asked = assertInstanceOf(Inquiry.Known.class, inquire(first.sent())).approval();
        assertEquals(kept, asked == null ? null : asked.kept(), "an inquiry tells it, too");
        var card =
                new PresentedCard(Objects.requireNonNull(kept).token(), EntryMode.ONLINE, null, CredentialUse.MERCHANT);
        AuthorisationRequest again = request(1_200, card, true);
        var approval =
                assertInstanceOf(Authorisation.Approved.class, connector().authorise(again));
        assertNull(approval.kept());
        assertEquals(1_200, held(again.sent()));
        AuthorisationRequest stolen = new AuthorisationRequest(
                reference("pay"), new Acceptor("CH0000000000043", "T0000009"), money(1_300), card, true);
        assertEquals(
                "no-such-card",
                assertInstanceOf(Authorisation.Declined.class, connector().authorise(stolen))
                        .reason());
        assertEquals(0, held(stolen.sent()));
    }

    @Test
    void card_is_kept_only_where_that_was_asked_for_and_the_payment_went_well() {
        assertNull(assertInstanceOf(Authorisation.Approved.class, connector().authorise(request(500, approved(), true)))
                .kept());
        needs(Capability.KEEP_CARD);
        assertInstanceOf(
                Authorisation.Declined.class,
                connector().authorise(request(1_000, using(declined(), CredentialUse.KEEP), true)));
    }

    @Test
    void network_token_of_a_phone_is_taken_and_the_acquirer_knows_whose_wallet_showed_it() throws Exception {
        assumeTrue(approved() instanceof PresentedCard, "not of this connector: cards");
        for (DeviceWallet wallet : DeviceWallet.values()) {
            String token = ((PresentedCard) approved()).token();
            AuthorisationRequest request =
                    request(900, new PresentedCard(token, EntryMode.CONTACTLESS, null, wallet, null), true);
            assertInstanceOf(Authorisation.Approved.class, connector().authorise(request));
            assertEquals(wallet.name(), shownBy(request.sent()));
        }
        AuthorisationRequest card = request(900, approved(), true);
        connector().authorise(card);
        assertEquals("", shownBy(card.sent()), "the card itself");
    }

    private static Instrument using(Instrument instrument, CredentialUse use) {
        PresentedCard card = (PresentedCard) instrument;
        return new PresentedCard(card.token(), card.entryMode(), card.chipData(), use);
    }
}
