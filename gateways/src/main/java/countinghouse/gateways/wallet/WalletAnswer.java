package countinghouse.gateways.wallet;

import countinghouse.gateways.http.NoAnswer;
import countinghouse.gateways.http.Reply;
import countinghouse.kernel.Money;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.Authorisation.CardFacts;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A payment or refund as the wallet tells it.
 *
 * @param id the wallet's own, twelve characters
 * @param wallet whose wallet paid; empty while nobody has
 */
record WalletAnswer(String id, State state, Money amount, String wallet, String reason, Instant expiresAt) {

    enum State {
        WAITING,
        PAID,
        DECLINED,
        EXPIRED,
        CANCELLED,
        REVERSED,
        REFUNDED
    }

    static WalletAnswer of(Reply reply) throws NoAnswer {
        try {
            long amount = reply.body().path("amount").asLong(-1);
            return new WalletAnswer(
                    reply.text("id"),
                    reply.word("state", State.class),
                    new Money(amount, reply.text("currency")),
                    reply.body().path("wallet").asText(),
                    reply.body().path("reason").asText(),
                    Instant.parse(reply.text("expiresAt")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NoAnswer("a field that cannot be read", e);
        }
    }

    /** A wallet has neither an issuer's code nor a card: the ends of its own number stand for the one, its name for the other. */
    Authorisation.Approved approval() {
        String code = id.substring(Math.max(0, id.length() - 6));
        return new Authorisation.Approved(code, id, new CardFacts(wallet, "", "", "WALLET", "DOMESTIC"));
    }
}
