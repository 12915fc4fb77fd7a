package countinghouse.gateways.acquirer;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.TransactionReference;
import java.time.Instant;

/** Requests as tests need them. */
final class Payments {
    static final Instant AT = Instant.parse("2026-11-22T09:15:30Z");
    static final Acceptor SHOP = new Acceptor("CH0000000000042", "T0000001");
    static final String CHIP = "9F2608A1B2C3D4E5F607089F270180950500000000009F3704DEADBEEF";

    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private Payments() {}

    static AuthorisationRequest purchase(int stan, String token) {
        return purchase(stan, token, 1_000 + stan);
    }

    static AuthorisationRequest purchase(int stan, String token, long amount) {
        return new AuthorisationRequest(
                new TransactionReference("pay_" + stan, stan, AT),
                SHOP,
                new Money(amount, "USD"),
                new PresentedCard(token, EntryMode.CONTACTLESS, CHIP),
                true);
    }

    static ReversalRequest reversalOf(AuthorisationRequest purchase) {
        return new ReversalRequest(
                purchase.sent(), purchase.reference().stan() + 500_000, ReversalRequest.Reason.TIMEOUT, false);
    }
}
