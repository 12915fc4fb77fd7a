package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.gateways.acquirer.HostMessages.Field;
import countinghouse.kernel.Money;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.Authorisation.CardFacts;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.Reversal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the answers. What is approved without being complete, or for another amount, is not known rather than trusted. */
final class Answers {
    private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
    private static final String APPROVED = "00";
    private static final String NO_SUCH_MESSAGE = "25";
    private static final String MALFORMED = "malformed-answer";
    private static final String HOST_ERROR = "host-error-";
    private static final Set<String> CARD_FACTS = Set.of("scheme", "bin", "last4", "product", "region");
    /** Late, and system malfunction: the host may have booked it before it failed. */
    private static final Set<String> NOT_KNOWN = Set.of("68", "96");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("03", "merchant-not-known"),
            Map.entry("05", "do-not-honour"),
            Map.entry("12", "invalid-transaction"),
            Map.entry("13", "invalid-amount"),
            Map.entry("14", "no-such-card"),
            Map.entry("30", "format-error"),
            Map.entry("41", "lost-card"),
            Map.entry("43", "stolen-card"),
            Map.entry("51", "insufficient-funds"),
            Map.entry("54", "expired-card"),
            Map.entry("55", "wrong-pin"),
            Map.entry("57", "not-permitted-to-card"),
            Map.entry("58", "not-permitted-to-terminal"),
            Map.entry("59", "suspected-fraud"),
            Map.entry("61", "over-the-limit"),
            Map.entry("62", "restricted-card"),
            Map.entry("65", "too-many-uses"),
            Map.entry("75", "too-many-pins"),
            Map.entry("91", "issuer-unavailable"),
            Map.entry("94", "duplicate-reference"));

    private Answers() {}

    static Authorisation authorisation(IsoMessage request, IsoMessage answer) {
        String code = HostMessages.text(answer, Field.RESPONSE);
        if (code.length() != 2) {
            return new Authorisation.Unknown(true, MALFORMED);
        }
        if (NOT_KNOWN.contains(code)) {
            return new Authorisation.Unknown(true, HOST_ERROR + code);
        }
        if (!code.equals(APPROVED)) {
            return new Authorisation.Declined(code, reason(code));
        }
        Authorisation.Approved approval = approval(answer);
        return approval == null || !sameMoney(request, answer) ? new Authorisation.Unknown(true, MALFORMED) : approval;
    }

    /** Null unless all is there that an approval must tell. */
    private static Authorisation.@Nullable Approved approval(IsoMessage answer) {
        Map<String, String> network = networkData(answer);
        String authorisation = HostMessages.text(answer, Field.AUTHORISATION);
        if (authorisation.isEmpty() || !network.keySet().containsAll(CARD_FACTS)) {
            return null;
        }
        return new Authorisation.Approved(
                authorisation,
                HostMessages.text(answer, Field.RRN),
                new CardFacts(
                        network.getOrDefault("scheme", ""),
                        network.getOrDefault("bin", ""),
                        network.getOrDefault("last4", ""),
                        network.getOrDefault("product", ""),
                        network.getOrDefault("region", "")),
                kept(answer));
    }

    /** {@code kept=<token>;expiry=<YYMM>}; null where no card was kept, and when it cannot be read: the payment stands without it. */
    private static Authorisation.@Nullable KeptCard kept(IsoMessage answer) {
        Map<String, String> told = entries(answer, Field.TOKEN);
        String token = told.getOrDefault("kept", "");
        String expiry = told.getOrDefault("expiry", "");
        return token.matches("[!-~]{1,64}") && expiry.matches("[0-9]{2}(0[1-9]|1[0-2])")
                ? new Authorisation.KeptCard(token, YearMonth.parse("20" + expiry, YEAR_MONTH))
                : null;
    }

    static Effect effect(IsoMessage request, IsoMessage answer) {
        String code = HostMessages.text(answer, Field.RESPONSE);
        if (code.length() != 2) {
            return new Effect.Unknown(true, MALFORMED);
        }
        if (NOT_KNOWN.contains(code)) {
            return new Effect.Unknown(true, HOST_ERROR + code);
        }
        return switch (code) {
            case APPROVED ->
                sameMoney(request, answer)
                        ? new Effect.Done(HostMessages.text(answer, Field.RRN))
                        : new Effect.Unknown(true, MALFORMED);
            case NO_SUCH_MESSAGE -> new Effect.NotFound();
            default -> new Effect.Refused(code, reason(code));
        };
    }

    static Inquiry inquiry(IsoMessage request, IsoMessage answer) {
        String code = HostMessages.text(answer, Field.RESPONSE);
        if (code.equals(NO_SUCH_MESSAGE)) {
            return new Inquiry.NotFound();
        }
        Map<String, String> told = networkData(answer);
        String currency = HostMessages.text(request, Field.CURRENCY);
        if (!code.equals(APPROVED)
                || !told.keySet().containsAll(Set.of("state", "code"))
                || !currency.equals(HostMessages.text(answer, Field.CURRENCY))) {
            return new Inquiry.Unknown(code.length() == 2 && !code.equals(APPROVED) ? HOST_ERROR + code : MALFORMED);
        }
        try {
            return new Inquiry.Known(
                    Inquiry.State.valueOf(told.getOrDefault("state", "")),
                    new Money(Long.parseLong(HostMessages.text(answer, Field.AMOUNT)), letters(currency)),
                    told.getOrDefault("code", ""),
                    approval(answer));
        } catch (IllegalArgumentException e) {
            return new Inquiry.Unknown(MALFORMED);
        }
    }

    private static String letters(String numeric) {
        int code = Integer.parseInt(numeric);
        return Currency.availableCurrencies()
                .filter(currency -> currency.getNumericCode() == code)
                .map(Currency::getCurrencyCode)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("currency " + numeric));
    }

    static Reversal reversal(IsoMessage answer) {
        String code = HostMessages.text(answer, Field.RESPONSE);
        if (code.length() != 2) {
            return new Reversal.Unknown(MALFORMED);
        }
        if (NOT_KNOWN.contains(code)) {
            return new Reversal.Unknown(HOST_ERROR + code);
        }
        return switch (code) {
            case APPROVED -> new Reversal.Reversed(HostMessages.text(answer, Field.RRN));
            case NO_SUCH_MESSAGE -> new Reversal.NotFound();
            default -> new Reversal.Refused(code, reason(code));
        };
    }

    private static String reason(String code) {
        return REASONS.getOrDefault(code, "declined");
    }

    private static boolean sameMoney(IsoMessage request, IsoMessage answer) {
        return HostMessages.text(request, Field.AMOUNT).equals(HostMessages.text(answer, Field.AMOUNT))
                && HostMessages.text(request, Field.CURRENCY).equals(HostMessages.text(answer, Field.CURRENCY));
    }

    /** {@code scheme=VISA;bin=424242;last4=4242;product=CREDIT;region=DOMESTIC}; of an inquiry also {@code state=CAPTURED;code=00} */
    private static Map<String, String> networkData(IsoMessage answer) {
        return entries(answer, Field.NETWORK_DATA);
    }

    private static Map<String, String> entries(IsoMessage answer, Field field) {
        Map<String, String> entries = new HashMap<>();
        for (String entry : HostMessages.text(answer, field).split(";", -1)) {
            int at = entry.indexOf('=');
            if (at > 0 && at < entry.length() - 1) {
                entries.put(entry.substring(0, at), entry.substring(at + 1));
            }
        }
        return entries;
    }
}
