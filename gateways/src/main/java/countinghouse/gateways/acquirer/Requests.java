package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.gateways.acquirer.HostMessages.Field;
import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.PurchaseRequest;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.TransactionReference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Writes the messages we send. Times are UTC. */
final class Requests {
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

    /** @throws IllegalArgumentException if the request cannot be put into a message */
    IsoMessage purchase(PurchaseRequest request) {
        Map<Field, String> values = common(request.reference(), request.acceptor(), request.amount());
        values.put(Field.TRANSMITTED, MONTH_DAY_TIME.format(request.reference().at()));
        values.put(Field.STAN, digits(request.reference().stan()));
        values.put(Field.ENTRY_MODE, entryMode(request.card().entryMode()));
        values.put(Field.CONDITION, request.card().entryMode() == EntryMode.ONLINE ? "59" : "00");
        values.put(Field.TOKEN, request.card().token());
        IsoMessage message = HostMessages.message(0x200, values);
        String chipData = request.card().chipData();
        if (chipData != null) {
            byte[] bytes = HexFormat.of().parseHex(chipData);
            message.setValue(Field.CHIP.number(), bytes, Field.CHIP.type(), bytes.length);
        }
        return message;
    }

    /** Field 90 names the purchase: its type, trace number and time, and no institutions, for there is one acquirer. */
    IsoMessage reversal(ReversalRequest request) {
        TransactionReference original = request.original();
        Map<Field, String> values = common(original, request.acceptor(), request.amount());
        values.put(Field.TRANSMITTED, MONTH_DAY_TIME.format(clock.instant()));
        values.put(Field.STAN, digits(request.stan()));
        values.put(Field.RESPONSE, reason(request.reason()));
        values.put(
                Field.ORIGINAL,
                "0200" + digits(original.stan()) + MONTH_DAY_TIME.format(original.at()) + "0".repeat(22));
        return HostMessages.message(0x400, values);
    }

    IsoMessage management(int stan, String code) {
        Map<Field, String> values = HostMessages.fields();
        values.put(Field.TRANSMITTED, MONTH_DAY_TIME.format(clock.instant()));
        values.put(Field.STAN, digits(stan));
        values.put(Field.MANAGEMENT, code);
        return HostMessages.message(0x800, values);
    }

    private static Map<Field, String> common(TransactionReference reference, Acceptor acceptor, Money amount) {
        if (!amount.isPositive() || amount.minor() > LARGEST_AMOUNT) {
            throw new IllegalArgumentException("an amount that is not 1 to 12 digits");
        }
        Map<Field, String> values = HostMessages.fields();
        values.put(Field.PROCESSING_CODE, "000000");
        values.put(Field.AMOUNT, String.format(Locale.ROOT, "%012d", amount.minor()));
        values.put(Field.LOCAL_TIME, TIME.format(reference.at()));
        values.put(Field.LOCAL_DATE, MONTH_DAY.format(reference.at()));
        values.put(Field.RRN, rrn(reference));
        values.put(Field.TERMINAL, acceptor.terminalId());
        values.put(Field.MERCHANT, acceptor.merchantId());
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
