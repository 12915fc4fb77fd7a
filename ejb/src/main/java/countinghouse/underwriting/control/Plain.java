package countinghouse.underwriting.control;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One spelling of what people write in many, so that the same thing is found again. */
final class Plain {
    private Plain() {}

    /** Letters and digits alone, whatever stands between them and however wide they are. */
    static String number(String text) {
        return folded(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The words of a name in one order: some write the family first. */
    static String name(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** @param prefix of the country, with or without which the number may be written */
    static String phone(String text, String prefix) {
        String digits = folded(text).replaceAll("\\D", "");
        String country = prefix.replaceAll("\\D", "");
        boolean abroad = folded(text).startsWith("+") && digits.startsWith(country);
        String own = abroad ? digits.substring(country.length()) : digits;
        return country + " " + own.replaceFirst("^0+", "");
    }

    /** Marks above letters are left out: a form without them is the same name. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
