package countinghouse.sandbox.card;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.identity.Names;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Verification sessions: opened by the customer, filled by the card's holder, ended by the issuer's answer, a code or the clock. */
public final class CardVerifier implements Part {
    static final String RIGHT_CODE = "123456";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Clock clock;
    private final Fingerprints fingerprints;
    private final JsonLines<CardSession> store;
    private final Map<String, CardSession> sessions = new LinkedHashMap<>();

    public CardVerifier(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.fingerprints = new Fingerprints(folder.resolve("card-fingerprint-key"));
        this.store = new JsonLines<>(folder.resolve("card-sessions.jsonl"), CardSession.class);
        store.load().forEach(session -> sessions.put(session.id(), session));
    }

    /** One session for a reference; language and return address may change, the name may not. */
    synchronized CardSession open(CardSession.Request request) {
        for (CardSession known : sessions.values()) {
            if (known.request().reference().equals(request.reference())) {
                if (!known.request().sameCheck(request)) {
                    throw new BadRequest("another name was given under this reference");
                }
                return known.request().equals(request) ? known : keep(known.with(request));
            }
        }
        return keep(new CardSession(
                "cv_" + random(10), random(20), request, clock.instant().plus(LIFE), CardSession.CODES, null, null));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    synchronized Optional<CardSession> find(String id) {
        return Optional.ofNullable(sessions.get(id)).map(this::orAbandoned);
    }

    synchronized Optional<CardSession> byToken(String token) {
        return sessions.values().stream()
                .filter(session -> session.token().equals(token))
                .findFirst()
                .map(this::orAbandoned);
    }

    private CardSession orAbandoned(CardSession session) {
        return session.ended() || clock.instant().isBefore(session.expiresAt())
                ? session
                : keep(session.ending(CardSession.Reason.ABANDONED));
    }

    /** The first card that is entered counts; the same form sent twice changes nothing. */
    synchronized void enter(String token, TestCard card, String nameOnCard) {
        change(token, session -> {
            if (session.card() != null) {
                return session;
            }
            Names holder = card.issuer() == TestCard.Issuer.OTHER_NAME
                    ? Names.DIFFERENT
                    : holder(session.request().holderName(), nameOnCard);
            CardSession.Entered entered = new CardSession.Entered(
                    card.brand(),
                    card.lastFour(),
                    card.country(),
                    card.funding(),
                    holder,
                    fingerprints.of(card.number()),
                    card.takesCode());
            return session.with(entered, atOnce(card, holder));
        });
    }

    /** A name in Chinese and one in Latin letters may be the same person's. */
    private static Names holder(String expected, String typed) {
        Names names = Names.compare(expected, typed);
        return names == Names.DIFFERENT && chinese(expected) != chinese(typed) ? Names.CLOSE : names;
    }

    private static boolean chinese(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Why no code is asked for, or null if one is. */
    private static CardSession.@Nullable Reason atOnce(TestCard card, Names holder) {
        CardSession.Reason issuer = switch (card.issuer()) {
            case APPROVED, OTHER_NAME -> null;
            case DECLINED -> CardSession.Reason.DECLINED;
            case INSUFFICIENT_FUNDS -> CardSession.Reason.INSUFFICIENT_FUNDS;
            case EXPIRED_CARD -> CardSession.Reason.EXPIRED_CARD;
            case UNAVAILABLE -> CardSession.Reason.ISSUER_UNAVAILABLE;
        };
        if (issuer != null) {
            return issuer;
        }
        if (card.funding() != TestCard.Funding.CREDIT) {
            return CardSession.Reason.NOT_CREDIT;
        }
        return holder == Names.DIFFERENT ? CardSession.Reason.NAME_DIFFERENT : null;
    }

    synchronized void code(String token, String code) {
        change(token, session -> {
            CardSession.Entered card = session.card();
            if (card == null) {
                return session;
            }
            if (!card.takesCode() || !code.equals(RIGHT_CODE)) {
                return session.withoutOneCode();
            }
            return session.ending(
                    card.holder() == Names.CLOSE ? CardSession.Reason.NAME_CLOSE : CardSession.Reason.NONE);
        });
    }

    private void change(String token, UnaryOperator<CardSession> change) {
        byToken(token).filter(session -> !session.ended()).ifPresent(session -> {
            CardSession changed = change.apply(session);
            if (!changed.equals(session)) {
                keep(changed);
            }
        });
    }

    private CardSession keep(CardSession session) {
        store.append(session);
        sessions.put(session.id(), session);
        return session;
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public synchronized Map<String, Object> state() {
        long ended = sessions.values().stream().filter(CardSession::ended).count();
        return Map.of("sessions", sessions.size(), "ended", ended);
    }

    @Override
    public synchronized void reset() {
        store.clear();
        sessions.clear();
    }
}
