package countinghouse.isolation.report;

import countinghouse.isolation.twin.Canaries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the attacks found. Nothing, if the house is sound; mutants have findings of their own. */
public final class Findings {
    /** Stands in every refusal of the guard. */
    public static final String LOCK = "StatementRefused";

    private final Canaries canaries;
    private final Map<String, String> found = new LinkedHashMap<>();
    private int attacks;
    private int seen;
    private int told;

    public Findings(Canaries canaries) {
        this.canaries = canaries;
    }

    /** One question was asked as the attacker. */
    public void attack() {
        attacks++;
    }

    private final Map<String, String> locked = new LinkedHashMap<>();

    /** What the second lock refused: no leak, but proof that somebody tried. */
    public List<String> refusedByLock() {
        return locked.entrySet().stream()
                .map(l -> l.getKey() + " was refused by the second lock: " + l.getValue())
                .toList();
    }

    public void add(String where, String what) {
        if (found.size() < 200) {
            found.putIfAbsent(where, what);
        }
    }

    /** Looks for the twin's marks in what an attacker got to see. */
    public void scan(String where, String text, Set<String> sent) {
        if (text.contains(LOCK)) {
            locked.putIfAbsent(
                    where, text.substring(text.indexOf(LOCK), Math.min(text.length(), text.indexOf(LOCK) + 200)));
        }
        Map<String, String> marks = canaries.in(text, sent);
        if (!marks.isEmpty()) {
            seen += marks.size();
            add(where, "shows " + marks);
        }
    }

    /** The answers to another tenant's id and to one that nobody has. */
    public void same(String where, String foreign, String random) {
        if (!foreign.equals(random)) {
            int at = 0;
            while (at < Math.min(foreign.length(), random.length()) && foreign.charAt(at) == random.charAt(at)) {
                at++;
            }
            add(where, "tells a foreign id from a random one: …" + part(foreign, at) + " | …" + part(random, at));
        }
    }

    private static String part(String text, int at) {
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 120))
                .replaceAll("\\s+", " ");
    }

    public int attacks() {
        return attacks;
    }

    public int canariesSeen() {
        return seen;
    }

    public List<String> list() {
        return found.entrySet().stream()
                .map(f -> f.getKey() + " " + f.getValue())
                .toList();
    }

    /** What was found since the last asking. */
    public List<String> takeNew() {
        List<String> all = list();
        List<String> fresh = all.subList(Math.min(told, all.size()), all.size());
        told = all.size();
        return fresh;
    }

    public Set<String> places() {
        return new TreeSet<>(found.keySet());
    }

    public Canaries canaries() {
        return canaries;
    }
}
