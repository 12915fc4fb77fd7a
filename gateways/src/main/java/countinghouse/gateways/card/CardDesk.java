package countinghouse.gateways.card;

import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.NoAnswer;
import countinghouse.gateways.http.ProviderClient;
import countinghouse.gateways.http.Reply;
import countinghouse.underwriting.gateway.CardAnswer;
import countinghouse.underwriting.gateway.CardPage;
import countinghouse.underwriting.gateway.CardPageRequest;
import countinghouse.underwriting.gateway.CardVerifier;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.NameGrade;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import countinghouse.underwriting.gateway.VerifiedCard;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The card verifier's protocol: {@code POST …/v1/card-verifications}, then {@code GET …/v1/card-verifications/{id}}. */
final class CardDesk implements CardVerifier, AutoCloseable {
    private static final String PATH = "/v1/card-verifications";
    private static final String ID = "[A-Za-z0-9_-]{1,64}";

    private final ProviderClient provider;
    private final @Nullable String origin;

    /** @param origin the only one a page may lie in; null: none may */
    CardDesk(JsonClient client, @Nullable String origin) {
        this.provider = new ProviderClient("card verifier", client);
        this.origin = origin;
    }

    @Override
    public CardPage open(CardPageRequest request) throws ProviderUnavailable {
        return provider.post(
                PATH,
                request.reference(),
                Map.of(
                        "reference", request.reference(),
                        "holderName", request.holderName(),
                        "language", request.language(),
                        "returnOrigin", request.returnOrigin()),
                this::session);
    }

    private CardPage session(Reply reply) throws NoAnswer {
        try {
            URI page = URI.create(reply.text("page"));
            String there = page.getScheme() + "://" + page.getRawAuthority();
            if (!there.equals(origin)) {
                throw new NoAnswer("a page of another origin than CARD_FIELD_ORIGIN");
            }
            return new CardPage(id(reply), page, Instant.parse(reply.text("expiresAt")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NoAnswer("a page or a time that is none", e);
        }
    }

    @Override
    public Optional<CardAnswer> result(String session) throws ProviderUnavailable {
        if (!session.matches(ID)) {
            throw new ProviderUnavailable("card verifier", false, "that is no session");
        }
        return provider.get(PATH + "/" + session, reply -> result(session, reply));
    }

    private static Optional<CardAnswer> result(String session, Reply reply) throws NoAnswer {
        if (!id(reply).equals(session)) {
            throw new NoAnswer("an answer about another session");
        }
        if (reply.word("state", State.class) == State.OPEN) {
            return Optional.empty();
        }
        CheckAnswer check = ProviderClient.verdict(reply);
        CardAnswer.Reason reason = reply.word("reason", CardAnswer.Reason.class);
        Reply part = reply.part("card");
        VerifiedCard card = part == null ? null : card(part);
        boolean pass = check.outcome() == CheckAnswer.Outcome.PASS;
        if (pass != (reason == CardAnswer.Reason.NONE) || (pass && !good(card))) {
            throw new NoAnswer("an answer that contradicts itself");
        }
        return Optional.of(new CardAnswer(check, reason, card));
    }

    private static boolean good(@Nullable VerifiedCard card) {
        return card != null && card.funding() == VerifiedCard.Funding.CREDIT && card.holder() == NameGrade.MATCH;
    }

    private static VerifiedCard card(Reply reply) throws NoAnswer {
        String lastFour = reply.text("lastFour");
        String country = reply.text("issuerCountry");
        if (!lastFour.matches("[0-9]{4}") || !country.matches("[A-Z]{2}")) {
            throw new NoAnswer("digits or a country that are none");
        }
        return new VerifiedCard(
                word(reply.text("brand")),
                lastFour,
                country,
                reply.word("funding", VerifiedCard.Funding.class),
                reply.word("holder", NameGrade.class),
                word(reply.text("fingerprint")));
    }

    /** Words and hashes only: a card's number in the wrong field must not get in. */
    private static String word(String text) throws NoAnswer {
        if (!text.matches("[A-Za-z0-9_.-]{1,40}") || text.matches(".*[0-9]{12}.*")) {
            throw new NoAnswer("a word that is none");
        }
        return text;
    }

    private static String id(Reply reply) throws NoAnswer {
        String id = reply.text("session");
        if (!id.matches(ID)) {
            throw new NoAnswer("a session that is none");
        }
        return id;
    }

    @Override
    public void close() {
        provider.close();
    }

    private enum State {
        OPEN,
        DONE
    }
}
