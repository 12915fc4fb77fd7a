package countinghouse.tenancy;

import countinghouse.kernel.Identifiers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Schemes of numbers by the codes under which country packs name them. Blanks and dashes are as people write them. */
public final class IdentifierSchemes {
    private static final Pattern WRITTEN = Pattern.compile("[\\s.-]");
    private static final Pattern EIN = Pattern.compile("\\d{2}-?\\d{7}");
    private static final Pattern SSN = Pattern.compile("(?!000|666|9)\\d{3}-?(?!00)\\d{2}-?(?!0000)\\d{4}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}\\d{2}");
    private static final Pattern DEBIT_CARD = Pattern.compile("\\d{13,19}");

    /** Two digits with which the tax authority has begun EINs. */
    private static final Set<String> EIN_PREFIXES = Set.of(
            ("01 02 03 04 05 06 10 11 12 13 14 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 40 41 42 43"
                            + " 44 45 46 47 48 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 71 72 73 74 75"
                            + " 76 77 80 81 82 83 84 85 86 87 88 90 91 92 93 94 95 98 99")
                    .split(" "));

    private static final Map<String, Predicate<String>> SCHEMES = Map.of(
            "us.ein", IdentifierSchemes::isEin,
            "us.ssn", text -> SSN.matcher(text.strip()).matches(),
            "us.rtn", text -> Identifiers.isRoutingNumber(text.strip()),
            "cn.uscc", text -> Identifiers.isUnifiedSocialCreditCode(bare(text)),
            "cn.ric", text -> Identifiers.isResidentId(text.strip()),
            "cn.account", text -> DEBIT_CARD.matcher(bare(text)).matches(),
            "iban", IdentifierSchemes::isIban,
            "bic", text -> BIC.matcher(bare(text)).matches(),
            "lei", text -> LEI.matcher(bare(text)).matches() && Identifiers.isMod97(bare(text)),
            "luhn", text -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(bare(text)));

    private IdentifierSchemes() {}

    public static boolean know(String scheme) {
        return SCHEMES.containsKey(scheme);
    }

    /** @throws IllegalArgumentException for a scheme that is not known */
    public static boolean fits(String scheme, String text) {
        Predicate<String> rule = SCHEMES.get(scheme);
        if (rule == null) {
            throw new IllegalArgumentException("unknown scheme " + scheme);
        }
        return rule.test(text);
    }

    private static boolean isEin(String text) {
        String number = text.strip();
        return EIN.matcher(number).matches() && EIN_PREFIXES.contains(number.substring(0, 2));
    }

    /** The registry writes capitals; small letters are what people type. */
    private static boolean isIban(String text) {
        String iban = bare(text);
        return IBANValidator.getInstance().isValid(iban) && isNational(iban.substring(0, 2), iban.substring(4));
    }

    /** Check digits that Belgium and Spain had before the IBAN and have kept in it. */
    private static boolean isNational(String country, String account) {
        return switch (country) {
            case "BE" ->
                (Long.parseLong(account.substring(0, 10)) - 1) % 97 + 1 == Long.parseLong(account.substring(10));
            case "ES" ->
                isSpanish("00" + account.substring(0, 8), account.charAt(8))
                        && isSpanish(account.substring(10), account.charAt(9));
            default -> true;
        };
    }

    private static boolean isSpanish(String digits, char check) {
        int[] weights = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        int rest = sum % 11;
        return check - '0' == (rest < 2 ? rest : 11 - rest);
    }

    private static String bare(String text) {
        return WRITTEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
