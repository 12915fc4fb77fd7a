package countinghouse.backoffice.control;

import countinghouse.underwriting.LookAlikes.Kind;
import countinghouse.underwriting.Resemblance;
import java.util.Map;
import java.util.Set;

/** What numbers of shared marks come to. */
final class Sharing {
    private static final Set<Kind> MONEY = Set.of(Kind.ACCOUNT, Kind.CARD);
    private static final Set<Kind> PERSON = Set.of(Kind.PERSON, Kind.NAME, Kind.BUSINESS);
    private static final Set<Kind> CONTACT = Set.of(Kind.PHONE, Kind.ADDRESS, Kind.DEVICE);

    /** By which it is counted how many were sent lately. */
    private static final Set<Kind> PACE = Set.of(Kind.ACCOUNT, Kind.CARD, Kind.PHONE, Kind.DEVICE, Kind.CLIENT);

    private Sharing() {}

    /** @param ever numbers of other applications by what they share; the same of those declined, of a day, of a week */
    static Resemblance resemblance(
            Map<Kind, Integer> ever, Map<Kind, Integer> declined, Map<Kind, Integer> day, Map<Kind, Integer> week) {
        return new Resemblance(
                most(declined, MONEY),
                most(declined, PERSON),
                most(declined, CONTACT),
                most(ever, MONEY),
                most(ever, PERSON),
                most(day, PACE),
                most(week, PACE));
    }

    private static int most(Map<Kind, Integer> counts, Set<Kind> kinds) {
        return kinds.stream()
                .mapToInt(kind -> counts.getOrDefault(kind, 0))
                .max()
                .orElse(0);
    }
}
