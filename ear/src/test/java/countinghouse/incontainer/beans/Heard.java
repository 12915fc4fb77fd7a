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

    /** The first telling of this one only. */
    public static void failOnce(String subject, int number) {
        FAILURES.put(subject + "/" + number, 1);
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

    static boolean failsStill(Rang rang) {
        return isLeft(rang.subject()) || isLeft(rang.subject() + "/" + rang.number());
    }

    private static boolean isLeft(String which) {
        int left = FAILURES.getOrDefault(which, 0);
        FAILURES.put(which, Math.max(0, left - 1));
        return left > 0;
    }
}
