package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.gateways.acquirer.HostMessages.Field;
import countinghouse.kernel.Money;
import countinghouse.payments.DeviceWallet;
import countinghouse.payments.EntryMode;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.CredentialUse;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.payments.gateway.TransactionReference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the messages we send. Times are UTC. */
final class Requests {
    static final String SIGN_ON = "001";
    static final String CHANGE_KEY = "101";
    static final String ECHO = "301";

    private static final DateTimeFormatter MONTH_DAY_TIME = utc("MMddHHmmss");
    private static final DateTimeFormatter TIME = utc("HHmmss");
    private static final DateTimeFormatter MONTH_DAY = utc("MMdd");
    private static final DateTimeFormatter DAY_OF_YEAR_AND_HOUR = utc("DDDHH");
    private static final long LARGEST_AMOUNT = 999_999_999_999L;

    private final Clock clock;

    Requests(Clock clock) {
        this.clock = clock;
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /** @throws IllegalArgumentException if the request cannot be put into a message, as with all that follow */
    IsoMessage authorisation(AuthorisationRequest request) {
        if (!(request.instrument() instanceof PresentedCard card)) {
            throw new IllegalArgumentException("this host takes cards only");
        }
        Map<Field, String> values = message(request.sent());
        values.put(Field.ENTRY_MODE, entryMode(card.entryMode()));
        values.put(Field.CONDITION, card.entryMode() == EntryMode.ONLINE ? "59" : "00");
        values.put(Field.TOKEN, card.token());
        String indicators = indicators(card);
        if (!indicators.isEmpty()) {
            values.put(Field.MARK, indicators);
        }
        IsoMessage message =
                HostMessages.message(MessageType.of(request.sent().operation()).type(), values);
        String chipData = card.chipData();
        if (chipData != null) {
            byte[] bytes = HexFormat.of().parseHex(chipData);
            message.setValue(Field.CHIP.number(), bytes, Field.CHIP.type(), bytes.length);
        }
        return message;
    }

    /** {@code mark=APPLE_PAY;use=KEEP}: whose wallet showed a network token, and what a kept card is used for. */
    private static String indicators(PresentedCard card) {
        DeviceWallet device = card.device();
        CredentialUse use = card.use();
        return Stream.of(device == null ? "" : "mark=" + device, use == null ? "" : "use=" + use)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(";"));
    }

    IsoMessage capture(CaptureRequest request) {
        return referring(request.sent(), request.authorisation());
    }

    IsoMessage cancellation(CancelRequest request) {
        return referring(request.sent(), request.original());
    }

    IsoMessage refund(RefundRequest request) {
        return referring(request.sent(), request.captured());
    }

    private static IsoMessage referring(Sent sent, Sent original) {
        Map<Field, String> values = message(sent);
        values.put(Field.ORIGINAL, original(original));
        return HostMessages.message(MessageType.of(sent.operation()).type(), values);
    }

    IsoMessage reversal(ReversalRequest request) {
        Map<Field, String> values = about(request.original(), request.stan());
        values.put(Field.RESPONSE, reason(request.reason()));
        return HostMessages.message(request.repeated() ? 0x401 : 0x400, values);
    }

    IsoMessage inquiry(InquiryRequest request) {
        return HostMessages.message(0x600, about(request.original(), request.stan()));
    }

    /** A message about another one: all as in that one, but trace number and time its own. */
    private Map<Field, String> about(Sent original, int stan) {
        Map<Field, String> values = message(original);
        values.put(Field.TRANSMITTED, MONTH_DAY_TIME.format(clock.instant()));
        values.put(Field.STAN, digits(stan));
        values.put(Field.ORIGINAL, original(original));
        return values;
    }

    /** Field 90: type, trace number and time of the original, and no institutions, for there is one acquirer. */
    private static String original(Sent original) {
        TransactionReference reference = original.reference();
        return String.format(
                        Locale.ROOT,
                        "%04x",
                        MessageType.of(original.operation()).type())
                + digits(reference.stan())
                + MONTH_DAY_TIME.format(reference.at())
                + "0".repeat(22);
    }

    IsoMessage management(int stan, String code) {
        Map<Field, String> values = HostMessages.fields();
        values.put(Field.TRANSMITTED, MONTH_DAY_TIME.format(clock.instant()));
        values.put(Field.STAN, digits(stan));
        values.put(Field.MANAGEMENT, code);
        return HostMessages.message(0x800, values);
    }

    private static Map<Field, String> message(Sent sent) {
        Money amount = sent.amount();
        if (!amount.isPositive() || amount.minor() > LARGEST_AMOUNT) {
            throw new IllegalArgumentException("an amount that is not 1 to 12 digits");
        }
        TransactionReference reference = sent.reference();
        Map<Field, String> values = HostMessages.fields();
        values.put(Field.PROCESSING_CODE, MessageType.of(sent.operation()).processingCode());
        values.put(Field.AMOUNT, String.format(Locale.ROOT, "%012d", amount.minor()));
        values.put(Field.TRANSMITTED, MONTH_DAY_TIME.format(reference.at()));
        values.put(Field.STAN, digits(reference.stan()));
        values.put(Field.LOCAL_TIME, TIME.format(reference.at()));
        values.put(Field.LOCAL_DATE, MONTH_DAY.format(reference.at()));
        values.put(Field.RRN, rrn(reference));
        values.put(Field.TERMINAL, sent.acceptor().terminalId());
        values.put(Field.MERCHANT, sent.acceptor().merchantId());
        int currency = Currency.getInstance(amount.currency()).getNumericCode();
        values.put(Field.CURRENCY, String.format(Locale.ROOT, "%03d", currency));
        values.put(Field.PAYMENT, reference.paymentId());
        return values;
    }

    /** As the trade makes it: last digit of the year, day of the year, hour, trace number. */
    static String rrn(TransactionReference reference) {
        Instant at = reference.at();
        int year = at.atOffset(ZoneOffset.UTC).getYear() % 10;
        return year + DAY_OF_YEAR_AND_HOUR.format(at) + digits(reference.stan());
    }

    private static String digits(int stan) {
        return String.format(Locale.ROOT, "%06d", stan);
    }

    /** How the card number came in, and that no PIN could be typed (1 at the end: or could). */
    private static String entryMode(EntryMode mode) {
        return switch (mode) {
            case CHIP -> "051";
            case CONTACTLESS -> "071";
            case SWIPED -> "901";
            case KEYED -> "011";
            case ONLINE -> "810";
            case QR -> "030";
        };
    }

    private static String reason(ReversalRequest.Reason reason) {
        return switch (reason) {
            case TIMEOUT -> "68";
            case CANCELLED -> "17";
            case FAILURE -> "06";
        };
    }
}
