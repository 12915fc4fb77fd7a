package countinghouse.incontainer.beans;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What {@link Ear} has heard, tries that failed included, and how often it shall fail. */
public final class Heard {
    private static final List<Rang> ALL = new CopyOnWriteArrayList<>();
    private static final Map<String, Integer> FAILURES = new ConcurrentHashMap<>();

    private Heard() {}

    public static void failNext(String subject, int times) {
        FAILURES.put(subject, times);
    }

    public static List<Integer> of(String subject) {
        return ALL.stream()
                .filter(rang -> rang.subject().equals(subject))
                .map(Rang::number)
                .toList();
    }

    static void remember(Rang rang) {
        ALL.add(rang);
    }

    static boolean failsStill(String subject) {
        int left = FAILURES.getOrDefault(subject, 0);
        FAILURES.put(subject, Math.max(0, left - 1));
        return left > 0;
    }
}
