package countinghouse.underwriting.screening;

import countinghouse.underwriting.screening.ScreeningMatch.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists ready to be asked. Immutable; any number of threads may ask. Building takes about a second for 20,000 names.
 */
public final class ScreeningIndex {
    /** From here on a listed entity is a match. */
    public static final double POSSIBLE = 0.7;

    /** From here on it is a strong one. */
    public static final double STRONG = 0.9;

    private static final int COMPARED = 120;

    private record Entry(ListedEntity entity, ListedName listed, Name name) {}

    private final Vocabulary vocabulary = new Vocabulary();
    private final NameReader reader = new NameReader(vocabulary);
    private final Rarity rarity = new Rarity();
    private final Prices personPrices;
    private final Prices companyPrices;
    private final List<Entry> entries = new ArrayList<>();
    private final Candidates candidates;

    public ScreeningIndex(List<ListedEntity> entities) {
        this(entities, Prices.learnt(), Prices.learnt());
    }

    ScreeningIndex(List<ListedEntity> entities, Prices personPrices, Prices companyPrices) {
        this.personPrices = personPrices;
        this.companyPrices = companyPrices;
        for (ListedEntity entity : entities) {
            var names = new ArrayList<Name>();
            for (ListedName listed : entity.names()) {
                Name name = reader.read(listed.text(), entity.kind());
                names.add(name);
                entries.add(new Entry(entity, listed, name));
            }
            rarity.add(names);
        }
        candidates = Candidates.of(entries.stream().map(Entry::name).toList());
    }

    /** Matches from {@link #POSSIBLE} on, best first; at most one for each listed entity. */
    public List<ScreeningMatch> screen(ScreeningSubject subject) {
        Map<String, ScreeningMatch> best = new HashMap<>();
        for (String asked : subject.names()) {
            for (EntityKind kind : kinds(subject.kind())) {
                Name name = reader.read(asked, kind);
                for (int number : candidates.nearest(name, COMPARED)) {
                    Entry entry = entries.get(number);
                    if (kind.comparableWith(entry.entity().kind())) {
                        ScreeningMatch match = match(subject, asked, name, entry);
                        if (match.score() >= POSSIBLE) {
                            best.merge(entry.entity().key(), match, (a, b) -> a.score() >= b.score() ? a : b);
                        }
                    }
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((ScreeningMatch match) -> -match.score())
                        .thenComparing(match -> match.entity().key()))
                .toList();
    }

    private static List<EntityKind> kinds(EntityKind kind) {
        return kind == EntityKind.UNKNOWN ? List.of(EntityKind.PERSON, EntityKind.ENTITY) : List.of(kind);
    }

    /**
     * The best match between the subject and any name of an entity, which need not be in this index; rarity of words is
     * this index's. Its level is {@link Level#NONE} below {@link #POSSIBLE}.
     */
    public ScreeningMatch compare(ScreeningSubject subject, ListedEntity entity) {
        ScreeningMatch best = null;
        for (String asked : subject.names()) {
            EntityKind kind = subject.kind() == EntityKind.UNKNOWN ? entity.kind() : subject.kind();
            Name name = reader.read(asked, kind);
            for (ListedName listed : entity.names()) {
                var match = match(subject, asked, name, new Entry(entity, listed, reader.read(listed.text(), kind)));
                best = best == null || match.score() > best.score() ? match : best;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private ScreeningMatch match(ScreeningSubject subject, String asked, Name name, Entry entry) {
        boolean person = entry.entity().kind() == EntityKind.PERSON;
        Prices prices = person ? personPrices : companyPrices;
        Comparison comparison = new Matcher(rarity, vocabulary).compare(name, entry.name(), person, prices);
        double score = comparison.score(prices);
        Level level = score >= STRONG ? Level.STRONG : score >= POSSIBLE ? Level.POSSIBLE : Level.NONE;
        var reasons = comparison.amounts().entrySet().stream()
                .map(each -> new Reason(each.getKey(), each.getValue(), each.getValue() * prices.of(each.getKey())))
                .toList();
        return new ScreeningMatch(entry.entity(), asked, entry.listed(), score, level, comparison.explained(), reasons);
    }

    /** Keys of the entries that are new or changed in a later version of the same lists. */
    public static Set<String> difference(List<ListedEntity> before, List<ListedEntity> after) {
        var known = new HashMap<String, String>();
        before.forEach(entity -> known.put(entity.key(), entity.contentHash()));
        var changed = new TreeSet<String>();
        after.stream()
                .filter(entity -> !entity.contentHash().equals(known.get(entity.key())))
                .forEach(entity -> changed.add(entity.key()));
        return changed;
    }
}
