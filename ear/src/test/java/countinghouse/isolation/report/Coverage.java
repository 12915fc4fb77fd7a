package countinghouse.isolation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the running system has, what was attacked of it, and what is left out for a reason; by kind. */
public final class Coverage {
    private final Map<String, Set<String>> there = new LinkedHashMap<>();
    private final Map<String, Set<String>> hit = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> excused = new LinkedHashMap<>();

    public void there(String kind, String what) {
        there.computeIfAbsent(kind, k -> new TreeSet<>()).add(what);
    }

    public void hit(String kind, String what) {
        hit.computeIfAbsent(kind, k -> new TreeSet<>()).add(what);
    }

    public void excuse(String kind, String what, String why) {
        excused.computeIfAbsent(kind, k -> new TreeMap<>()).put(what, why);
    }

    /** What nobody attacked and nobody excused. */
    public List<String> missing(String kind) {
        Set<String> left = new TreeSet<>(there.getOrDefault(kind, Set.of()));
        left.removeAll(hit.getOrDefault(kind, Set.of()));
        left.removeAll(excused.getOrDefault(kind, Map.of()).keySet());
        return left.stream()
                .map(what -> kind + " " + what + " was not attacked")
                .toList();
    }

    public List<String> missing() {
        List<String> all = new ArrayList<>();
        there.keySet().forEach(kind -> all.addAll(missing(kind)));
        return all;
    }

    public Set<String> kinds() {
        return there.keySet();
    }

    /** All of a kind. */
    public Set<String> all(String kind) {
        return Set.copyOf(there.getOrDefault(kind, Set.of()));
    }

    public int deployed(String kind) {
        return there.getOrDefault(kind, Set.of()).size();
    }

    public int attacked(String kind) {
        Set<String> both = new TreeSet<>(there.getOrDefault(kind, Set.of()));
        both.retainAll(hit.getOrDefault(kind, Set.of()));
        return both.size();
    }

    public Map<String, String> excused(String kind) {
        Map<String, String> only = new TreeMap<>(excused.getOrDefault(kind, Map.of()));
        only.keySet().removeAll(hit.getOrDefault(kind, Set.of()));
        return only;
    }
}
