package countinghouse.sandbox.acquirer;

import com.solab.iso8583.IsoMessage;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Answers messages: sign-on and echo, purchases, reversals. */
final class Desk {
    private static final String FORMAT_ERROR = "30";
    private static final String NO_SUCH_CARD = "14";
    private static final long TRIGGER_FROM = 9_000_000;
    private static final List<Integer> PURCHASE_FIELDS = List.of(3, 4, 7, 11, 12, 13, 22, 37, 41, 42, 48, 49, 62);
    private static final List<Integer> REVERSAL_FIELDS = List.of(3, 4, 7, 11, 37, 39, 41, 42, 49, 62, 90);

    private final HostCodec codec;
    private final Books books;
    private final Clock clock;

    Desk(HostCodec codec, Books books, Clock clock) {
        this.codec = codec;
        this.books = books;
        this.clock = clock;
    }

    /** Carries the message out. */
    IsoMessage answer(IsoMessage request, boolean signedOn) {
        IsoMessage answer = codec.answerTo(request);
        switch (request.getType()) {
            case 0x800 -> codec.set(answer, 39, "00");
            case 0x200 -> purchase(request, answer, signedOn);
            case 0x400 -> reverse(request, answer, signedOn);
            default -> codec.set(answer, 39, "12");
        }
        return answer;
    }

    /** Answers without carrying anything out. */
    IsoMessage refuse(IsoMessage request, String responseCode) {
        IsoMessage answer = codec.answerTo(request);
        codec.set(answer, 39, responseCode);
        return answer;
    }

    private void purchase(IsoMessage request, IsoMessage answer, boolean signedOn) {
        if (!signedOn) {
            codec.set(answer, 39, "58");
            return;
        }
        if (!complete(request, PURCHASE_FIELDS) || !chipDataIsFine(request)) {
            codec.set(answer, 39, FORMAT_ERROR);
            return;
        }
        String token = HostCodec.text(request, 48);
        Optional<TestCards.Presented> card = TestCards.find(token);
        long amount = Long.parseLong(HostCodec.text(request, 4));
        String decided = card.map(c -> byAmount(amount, c.responseCode())).orElse(NO_SUCH_CARD);
        Transaction asked = transaction(
                request, Transaction.Kind.PURCHASE, HostCodec.text(request, 11), HostCodec.text(request, 7), token);
        Transaction done = books.purchase(asked, decided);
        codec.set(answer, 39, done.responseCode());
        if (done.approved()) {
            codec.set(answer, 38, done.authorisationCode());
        }
        card.ifPresent(c -> codec.set(answer, 63, c.card().networkData()));
    }

    /** Amounts from 90,000.00 to 90,000.99 are answered with their last two digits, whatever the card. */
    private static String byAmount(long amount, String byCard) {
        long trigger = amount - TRIGGER_FROM;
        return trigger >= 0 && trigger < 100 ? String.format(java.util.Locale.ROOT, "%02d", trigger) : byCard;
    }

    private void reverse(IsoMessage request, IsoMessage answer, boolean signedOn) {
        if (!signedOn) {
            codec.set(answer, 39, "58");
            return;
        }
        String original = HostCodec.text(request, 90);
        if (!complete(request, REVERSAL_FIELDS) || !original.startsWith("0200")) {
            codec.set(answer, 39, FORMAT_ERROR);
            return;
        }
        Transaction asked = transaction(
                request, Transaction.Kind.REVERSAL, original.substring(4, 10), original.substring(10, 20), "");
        codec.set(answer, 39, books.reverse(asked).responseCode());
    }

    private Transaction transaction(
            IsoMessage request, Transaction.Kind kind, String stan, String monthDayTime, String card) {
        return new Transaction(
                clock.instant(),
                kind,
                HostCodec.text(request, 42),
                HostCodec.text(request, 41),
                stan,
                monthDayTime.substring(0, 4),
                HostCodec.text(request, 37),
                HostCodec.text(request, 62),
                Long.parseLong(HostCodec.text(request, 4)),
                currency(HostCodec.text(request, 49)),
                card,
                "",
                "");
    }

    private static boolean complete(IsoMessage request, List<Integer> fields) {
        return fields.stream().allMatch(request::hasField)
                && Long.parseLong(HostCodec.text(request, 4)) > 0
                && !currency(HostCodec.text(request, 49)).isEmpty();
    }

    private static boolean chipDataIsFine(IsoMessage request) {
        return !request.hasField(55) || ChipData.wellFormed(request.getObjectValue(55));
    }

    private static String currency(String numeric) {
        int code = Integer.parseInt(numeric);
        return Currency.availableCurrencies()
                .filter(currency -> currency.getNumericCode() == code)
                .map(Currency::getCurrencyCode)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
