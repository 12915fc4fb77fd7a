package countinghouse.isolation.twin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that only the twin's rows hold, and that no other text can hold by chance: words, ids, large numbers, hashes, and the years of its
 * days. {@link #in} finds them again, wherever and however they are written.
 */
public final class Canaries {
    /** So many years later everything happens at the twin's. */
    static final int LATER = 61;

    private static final Pattern WORD = Pattern.compile("qz\\.[0-9a-z]{2,4}\\.zq", Pattern.CASE_INSENSITIVE);
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[,.\\u00a0\\u202f]?[0-9]){8,}");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9A-Za-z_.:-])208[678](?![0-9A-Za-z_)])");

    private final Map<String, String> places = new ConcurrentHashMap<>();
    private final Map<String, String> closed = new TreeMap<>();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbered = new LinkedHashMap<>();
    private final Set<String> marked = new TreeSet<>();

    /** A word for a column: the same for all its rows, so that the finding names where it came from. */
    String word(String place, long longest) {
        int number = numbered.computeIfAbsent(place, p -> 36 + numbered.size());
        String core = "qz." + Integer.toString(number, 36) + ".zq";
        places.put(core, place);
        marked.add(place);
        String full = core + " " + place;
        return longest > 0 && full.length() > longest ? core : full;
    }

    void id(String id, String place) {
        ids.put(id, place);
    }

    void hash(String hash, String place) {
        hashes.put(hash, place);
        marked.add(place);
    }

    /** Numbers too short to be told from others are marked by nothing. */
    void number(long number, String place) {
        if (Math.abs(number) >= 100_000_000) {
            numbers.put(Long.toString(Math.abs(number)), place);
            marked.add(place);
        }
    }

    void moment(String place) {
        marked.add(place);
    }

    void marks(String place) {
        marked.add(place);
    }

    void close(String place, String why) {
        closed.put(place, why);
    }

    public Set<String> marked() {
        return marked;
    }

    /** Columns that keep their value, and why. */
    public Map<String, String> closed() {
        Map<String, String> only = new TreeMap<>(closed);
        only.keySet().removeAll(marked);
        return only;
    }

    public Map<String, String> ids() {
        return ids;
    }

    /**
     * The twin's marks in a text.
     *
     * @param sent what the asker wrote into the question, which an answer may repeat
     * @return where each comes from, by the mark
     */
    public Map<String, String> in(String text, Set<String> sent) {
        Map<String, String> found = new TreeMap<>();
        collect(WORD, text, found, mark -> places.get(mark.toLowerCase(Locale.ROOT)));
        collect(Mapping.ID, text, found, ids::get);
        collect(HASH, text, found, hashes::get);
        collect(NUMBER, text, found, digits -> numbers.get(digits.replaceAll("[^0-9]", "")));
        collect(YEAR, text, found, year -> "a day of the twin's");
        found.keySet().removeIf(mark -> sent.stream().anyMatch(s -> s.contains(mark)));
        return found;
    }

    private static void collect(
            Pattern pattern, String text, Map<String, String> found, java.util.function.UnaryOperator<String> place) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String from = place.apply(matcher.group());
            if (from != null) {
                found.put(matcher.group(), from);
            }
        }
    }
}
