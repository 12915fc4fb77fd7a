package countinghouse.underwriting.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries in the words of lists and forms, as ISO 3166 codes. A word that is no country's name is left out. */
final class Countries {
    private static final int CODE = 2;

    private final Map<String, String> codes = new HashMap<>();

    Countries() {
        for (String code : Locale.getISOCountries()) {
            codes.put(plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(plain(code), code);
        }
        Vocabulary.read("countries.txt").forEach((name, code) -> codes.put(plain(name), code.toUpperCase(Locale.ROOT)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }

    Set<String> codes(List<String> published) {
        var found = new HashSet<String>();
        for (String country : published) {
            String code = codes.get(plain(country));
            if (code != null && code.length() == CODE) {
                found.add(code);
            }
        }
        return Set.copyOf(found);
    }
}
