package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.gateways.acquirer.HostMessages.Field;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.Authorisation.CardFacts;
import countinghouse.payments.gateway.Reversal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the answers. What is approved without being complete, or for another amount, is not known rather than trusted. */
final class Answers {
    private static final String APPROVED = "00";
    private static final String NO_SUCH_PURCHASE = "25";
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
            return new Authorisation.Unknown(true, "malformed-answer");
        }
        if (NOT_KNOWN.contains(code)) {
            return new Authorisation.Unknown(true, "host-error-" + code);
        }
        if (!code.equals(APPROVED)) {
            return new Authorisation.Declined(code, reason(code));
        }
        Map<String, String> network = networkData(HostMessages.text(answer, Field.NETWORK_DATA));
        String authorisation = HostMessages.text(answer, Field.AUTHORISATION);
        if (!sameMoney(request, answer)
                || authorisation.isEmpty()
                || !network.keySet().containsAll(Set.of("scheme", "bin", "last4", "product"))) {
            return new Authorisation.Unknown(true, "malformed-answer");
        }
        return new Authorisation.Approved(
                authorisation,
                HostMessages.text(answer, Field.RRN),
                new CardFacts(
                        network.getOrDefault("scheme", ""),
                        network.getOrDefault("bin", ""),
                        network.getOrDefault("last4", ""),
                        network.getOrDefault("product", "")));
    }

    static Reversal reversal(IsoMessage answer) {
        String code = HostMessages.text(answer, Field.RESPONSE);
        if (code.length() != 2) {
            return new Reversal.Unknown("malformed-answer");
        }
        if (NOT_KNOWN.contains(code)) {
            return new Reversal.Unknown("host-error-" + code);
        }
        return switch (code) {
            case APPROVED -> new Reversal.Reversed(HostMessages.text(answer, Field.RRN));
            case NO_SUCH_PURCHASE -> new Reversal.NotFound();
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

    /** {@code scheme=VISA;bin=424242;last4=4242;product=CREDIT} */
    private static Map<String, String> networkData(String text) {
        Map<String, String> entries = new HashMap<>();
        for (String entry : text.split(";", -1)) {
            int at = entry.indexOf('=');
            if (at > 0 && at < entry.length() - 1) {
                entries.put(entry.substring(0, at), entry.substring(at + 1));
            }
        }
        return entries;
    }
}
