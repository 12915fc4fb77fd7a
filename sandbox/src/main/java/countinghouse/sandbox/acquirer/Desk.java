package countinghouse.sandbox.acquirer;

import com.payneteasy.tlv.BerTlvParser;
import com.solab.iso8583.IsoMessage;
import countinghouse.sandbox.acquirer.Entry.Kind;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers messages about money: what the card says, what the books allow. */
final class Desk {
    private static final String FORMAT_ERROR = "30";
    private static final String NO_SUCH_CARD = "14";
    private static final String NOT_FOUND = "25";
    private static final long TRIGGER_FROM = 9_000_000;
    private static final List<Integer> ALWAYS = List.of(3, 4, 7, 11, 12, 13, 37, 41, 42, 49, 62);
    private static final List<Integer> OF_CARDS = List.of(22, 48);
    private static final List<Integer> OF_REVERSALS = List.of(39, 90);
    private static final List<Integer> REFERRING = List.of(90);

    private final HostCodec codec;
    private final Books books;
    private final TestCards cards;
    private final CardTokens tokens;
    private final Clock clock;

    Desk(HostCodec codec, Books books, TestCards cards, CardTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.codec = codec;
        this.books = books;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * Carries the message out.
     *
     * @param insisted the code a new authorisation is answered with, whatever the card; null for the card's own
     */
    IsoMessage answer(IsoMessage request, @Nullable String insisted) {
        IsoMessage answer = codec.answerTo(request);
        Operation operation = Operation.of(request);
        if (operation == null) {
            codec.set(answer, 39, "12");
        } else if (!complete(request, operation)) {
            codec.set(answer, 39, FORMAT_ERROR);
        } else {
            switch (operation) {
                case AUTHORISATION -> pay(request, answer, Kind.AUTHORISATION, insisted);
                case PURCHASE -> pay(request, answer, Kind.PURCHASE, insisted);
                case CAPTURE -> follow(request, answer, Kind.CAPTURE);
                case CANCEL -> follow(request, answer, Kind.CANCEL);
                case REFUND -> follow(request, answer, Kind.REFUND);
                case REVERSAL -> reverse(request, answer);
                case INQUIRY -> inquire(request, answer);
            }
        }
        return answer;
    }

    /** Answers without carrying anything out. */
    IsoMessage refuse(IsoMessage request, String responseCode) {
        IsoMessage answer = codec.answerTo(request);
        codec.set(answer, 39, responseCode);
        return answer;
    }

    private void pay(IsoMessage request, IsoMessage answer, Kind kind, @Nullable String insisted) {
        String token = HostCodec.text(request, 48);
        Optional<OnceTokens.Typed> typed =
                tokens.standsFor(token, HostCodec.text(request, 42), HostCodec.text(request, 62));
        Optional<TestCards.Presented> card = typed.flatMap(found -> cards.find(found.standsFor()));
        long amount = Long.parseLong(HostCodec.text(request, 4));
        String decided = insisted != null
                ? insisted
                : card.map(c -> byAmount(amount, c.responseCode(amount, currency(request))))
                        .orElse(NO_SUCH_CARD);
        String facts = card.map(c -> c.card().networkData(currency(request)) + told(HostCodec.text(request, 60)))
                .orElse("");
        Entry asked = entry(request, kind, key(request), null)
                .presented(new Entry.Presented(token, HostCodec.text(request, 22), facts));
        Entry done = books.carryOut(asked, decided);
        codec.set(answer, 39, done.responseCode());
        if (done.approved()) {
            codec.set(answer, 38, done.authorisationCode());
            if (typed.isPresent() && HostCodec.text(request, 60).contains("use=KEEP")) {
                codec.set(answer, 48, kept(request, typed.get()));
            }
            if (kind == Kind.PURCHASE && card.isPresent() && card.get().isDisputed()) {
                books.dispute(done.reference(), "10.4");
            }
        }
        if (!facts.isEmpty()) {
            codec.set(answer, 63, facts);
        }
    }

    private String kept(IsoMessage request, OnceTokens.Typed card) {
        return tokens.kept()
                .keep(HostCodec.text(request, 42), HostCodec.text(request, 62), card)
                .told();
    }

    /** A network token of a phone tells whose wallet it came from; a kept card, on whose wish it is used. */
    private static String told(String indicators) {
        return indicators.isEmpty() ? "" : ";" + indicators.replace("mark=", "wallet=");
    }

    /** Amounts from 90,000.00 to 90,000.99 are answered with their last two digits, whatever the card. */
    private static String byAmount(long amount, String byCard) {
        long trigger = amount - TRIGGER_FROM;
        return trigger >= 0 && trigger < 100 ? String.format(Locale.ROOT, "%02d", trigger) : byCard;
    }

    private void follow(IsoMessage request, IsoMessage answer, Kind kind) {
        Entry asked = entry(request, kind, key(request), original(request));
        codec.set(answer, 39, books.carryOut(asked, "").responseCode());
    }

    private void reverse(IsoMessage request, IsoMessage answer) {
        Entry asked = entry(request, Kind.REVERSAL, original(request), null);
        codec.set(answer, 39, books.reverse(asked).responseCode());
    }

    private void inquire(IsoMessage request, IsoMessage answer) {
        Optional<Books.Known> known = books.find(original(request));
        codec.set(answer, 39, known.isPresent() ? "00" : NOT_FOUND);
        known.ifPresent(found -> {
            Entry entry = found.entry();
            codec.set(answer, 4, String.format(Locale.ROOT, "%012d", entry.amount()));
            if (!entry.authorisationCode().isEmpty()) {
                codec.set(answer, 38, entry.authorisationCode());
            }
            Entry.Presented presented = entry.presented();
            String facts = presented == null || presented.facts().isEmpty() ? "" : ";" + presented.facts();
            tokens.kept()
                    .ofPayment(HostCodec.text(request, 42), entry.reference())
                    .ifPresent(kept -> codec.set(answer, 48, kept.told()));
            codec.set(answer, 63, "state=" + found.state() + ";code=" + entry.responseCode() + facts);
        });
    }

    private Entry entry(IsoMessage request, Kind kind, Entry.Key key, Entry.@Nullable Key original) {
        return new Entry(
                clock.instant(),
                kind,
                key,
                HostCodec.text(request, 37),
                HostCodec.text(request, 62),
                Long.parseLong(HostCodec.text(request, 4)),
                currency(request),
                original,
                null,
                "",
                "");
    }

    private static Entry.Key key(IsoMessage request) {
        return key(request, HostCodec.text(request, 7), HostCodec.text(request, 11));
    }

    private static Entry.Key original(IsoMessage request) {
        String original = HostCodec.text(request, 90);
        return key(request, original.substring(10, 20), original.substring(4, 10));
    }

    private static Entry.Key key(IsoMessage request, String monthDayTime, String stan) {
        return new Entry.Key(
                HostCodec.text(request, 42), HostCodec.text(request, 41), monthDayTime.substring(0, 4), stan);
    }

    private static boolean complete(IsoMessage request, Operation operation) {
        List<Integer> more = switch (operation) {
            case AUTHORISATION, PURCHASE -> OF_CARDS;
            case REVERSAL -> OF_REVERSALS;
            case CAPTURE, CANCEL, REFUND, INQUIRY -> REFERRING;
        };
        return ALWAYS.stream().allMatch(request::hasField)
                && more.stream().allMatch(request::hasField)
                && Long.parseLong(HostCodec.text(request, 4)) > 0
                && !currency(request).isEmpty()
                && chipDataIsFine(request);
    }

    private static boolean chipDataIsFine(IsoMessage request) {
        if (!request.hasField(55)) {
            return true;
        }
        byte[] data = request.getObjectValue(55);
        try {
            return !new BerTlvParser().parse(data, 0, data.length).getList().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String currency(IsoMessage request) {
        int code = Integer.parseInt(HostCodec.text(request, 49));
        return Currency.availableCurrencies()
                .filter(currency -> currency.getNumericCode() == code)
                .map(Currency::getCurrencyCode)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
