package countinghouse.sandbox.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Which document numbers can exist at all. */
final class DocumentNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private DocumentNumbers() {}

    static boolean wellFormed(String country, String kind, String number) {
        String plain = Person.plain(number);
        if (country.equals("CN") && kind.equals("RESIDENT_ID")) {
            return birthDateIn(plain).isPresent();
        }
        return plain.matches("(?=.*[0-9])[0-9A-Z]{5,20}");
    }

    /** The date of birth in a Chinese resident identity number (GB 11643), empty if the number is not one. */
    static Optional<LocalDate> birthDateIn(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        if (CHECK_CHARACTERS.charAt(sum % 11) != number.charAt(17)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(number.substring(6, 14), DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
