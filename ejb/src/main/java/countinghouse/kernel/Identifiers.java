package countinghouse.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers of people, businesses, banks and goods that carry a check digit of their own. */
public final class Identifiers {
    private static final Pattern ROUTING = Pattern.compile("[0-9]{9}");
    private static final Pattern TRADE_ITEM = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
    private static final Pattern RESIDENT = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final String CREDIT_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECK = "10X98765432";

    /** First two digits of GB/T 2260: provinces, autonomous regions, municipalities, Taiwan, Hong Kong and Macao. */
    private static final Set<String> PROVINCES =
            Set.of(("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46"
                            + " 50 51 52 53 54 61 62 63 64 65 71 81 82 83")
                    .split(" "));

    private Identifiers() {}

    /** ABA routing number: 3·(d1+d4+d7) + 7·(d2+d5+d8) + (d3+d6+d9) is a multiple of 10. */
    public static boolean isRoutingNumber(String text) {
        if (!ROUTING.matcher(text).matches()) {
            return false;
        }
        int[] weights = {3, 7, 1};
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += weights[i % 3] * (text.charAt(i) - '0');
        }
        return sum > 0 && sum % 10 == 0;
    }

    /** GTIN-8, -12, -13 or -14 as in barcodes: from the right, every second digit thrice, the sum is a multiple of 10. */
    public static boolean isTradeItemNumber(String text) {
        if (!TRADE_ITEM.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(text.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }

    /** Unified social credit code, GB 32100-2015: 18 places of base 31, the last is 31 − Σ mod 31. */
    public static boolean isUnifiedSocialCreditCode(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!CREDIT_CODE.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_WEIGHTS[i] * CREDIT_DIGITS.indexOf(code.charAt(i));
        }
        return CREDIT_DIGITS.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    /** Resident identity number, GB 11643-1999: region, birth date, order, and a check digit by ISO 7064 mod 11-2. */
    public static boolean isResidentId(String text) {
        String number = text.toUpperCase(Locale.ROOT);
        boolean fits = RESIDENT.matcher(number).matches()
                && PROVINCES.contains(number.substring(0, 2))
                && isDate(number.substring(6, 14));
        if (!fits) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += RESIDENT_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return RESIDENT_CHECK.charAt(sum % 11) == number.charAt(17);
    }

    /** ISO 7064 mod 97-10 over digits and capital letters, as in a legal entity identifier. */
    public static boolean isMod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    private static boolean isDate(String digits) {
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            LocalDate date =
                    LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return date.getYear() >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
