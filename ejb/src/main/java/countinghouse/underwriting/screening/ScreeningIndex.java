package countinghouse.underwriting.screening;

import countinghouse.underwriting.screening.Matcher.Prepared;
import countinghouse.underwriting.screening.ScreeningMatch.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists ready to be asked. Immutable; any number of threads may ask. Building takes some seconds for 20,000 names.
 */
public final class ScreeningIndex {
    /** From here on a listed entity is a match. */
    public static final double POSSIBLE = 0.7;

    /** From here on it is a strong one. */
    public static final double STRONG = 0.9;

    private static final int COMPARED = 50;

    private record Entry(ListedEntity entity, ListedName listed, Prepared name, Circumstances known) {}

    /** One of the subject's names, taken apart. */
    private record Asked(String text, Prepared name, Circumstances known) {}

    /** The best comparison of an entry so far; explained only when it is a match. */
    private record Found(Entry entry, String asked, Comparison comparison, double score) {}

    private final Vocabulary vocabulary = new Vocabulary();
    private final NameReader reader = new NameReader(vocabulary);
    private final Rarity rarity = new Rarity();
    private final Countries countries = new Countries();
    private final Penalties personPrices;
    private final Penalties companyPrices;
    private final List<Entry> entries = new ArrayList<>();
    private final Candidates candidates;

    public ScreeningIndex(List<ListedEntity> entities) {
        this(entities, Penalties.ofPersons(), Penalties.ofCompanies());
    }

    ScreeningIndex(List<ListedEntity> entities, Penalties personPrices, Penalties companyPrices) {
        this.personPrices = personPrices;
        this.companyPrices = companyPrices;
        var names = new ArrayList<List<Name>>();
        for (ListedEntity entity : entities) {
            var read = new ArrayList<Name>();
            for (ListedName listed : entity.names()) {
                NameReader.alternatives(listed.text()).forEach(text -> read.add(reader.read(text, entity.kind())));
            }
            rarity.add(read);
            names.add(read);
        }
        for (int i = 0; i < entities.size(); i++) {
            add(entities.get(i), names.get(i));
        }
        candidates = Candidates.of(
                names.stream().flatMap(List::stream).toList(),
                entries.stream().map(entry -> entry.entity().kind()).toList());
    }

    private void add(ListedEntity entity, List<Name> names) {
        int next = 0;
        Circumstances known = known(entity);
        for (ListedName listed : entity.names()) {
            for (int i = NameReader.alternatives(listed.text()).size(); i > 0; i--) {
                entries.add(new Entry(
                        entity, listed, Prepared.of(names.get(next++), rarity, isPerson(entity.kind())), known));
            }
        }
    }

    private Circumstances known(ListedEntity entity) {
        return new Circumstances(entity.births(), countries.codes(entity.countries()));
    }

    private static boolean isPerson(EntityKind kind) {
        return kind == EntityKind.PERSON;
    }

    /** Matches from {@link #POSSIBLE} on, best first; at most one for each listed entity. */
    public List<ScreeningMatch> screen(ScreeningSubject subject) {
        Map<String, Found> best = new HashMap<>();
        var known = Circumstances.of(subject.birth(), countries.codes(subject.countries()));
        var matcher = new Matcher(vocabulary);
        for (String text : subject.names()) {
            for (EntityKind kind : kinds(subject.kind())) {
                Name name = reader.read(text, kind);
                var asked = new Asked(text, Prepared.of(name, rarity, isPerson(kind)), known);
                for (int number : candidates.nearest(name, kind, COMPARED)) {
                    Entry entry = entries.get(number);
                    Found found = compare(matcher, asked, entry);
                    if (found.score() >= POSSIBLE) {
                        best.merge(entry.entity().key(), found, ScreeningIndex::better);
                    }
                }
            }
        }
        return best.values().stream()
                .map(this::match)
                .sorted(Comparator.comparingDouble((ScreeningMatch match) -> -match.score())
                        .thenComparing(match -> match.entity().key()))
                .toList();
    }

    private static List<EntityKind> kinds(EntityKind kind) {
        return kind == EntityKind.UNKNOWN ? List.of(EntityKind.PERSON, EntityKind.ENTITY) : List.of(kind);
    }

    private static Found better(Found one, Found other) {
        return one.score() >= other.score() ? one : other;
    }

    /**
     * The best match between the subject and any name of an entity, which need not be in this index; rarity of words is
     * this index's. Its level is {@link Level#NONE} below {@link #POSSIBLE}.
     */
    public ScreeningMatch compare(ScreeningSubject subject, ListedEntity entity) {
        var matcher = new Matcher(vocabulary);
        var known = Circumstances.of(subject.birth(), countries.codes(subject.countries()));
        EntityKind kind = subject.kind() == EntityKind.UNKNOWN ? entity.kind() : subject.kind();
        @Nullable Found best = null;
        for (String text : subject.names()) {
            var asked = new Asked(text, prepared(text, kind), known);
            for (ListedName listed : entity.names()) {
                for (String name : NameReader.alternatives(listed.text())) {
                    var entry = new Entry(entity, listed, prepared(name, kind), known(entity));
                    Found found = compare(matcher, asked, entry);
                    best = best == null ? found : better(best, found);
                }
            }
        }
        return match(Objects.requireNonNull(best));
    }

    private Prepared prepared(String text, EntityKind kind) {
        return Prepared.of(reader.read(text, kind), rarity, isPerson(kind));
    }

    private Penalties penalties(Entry entry) {
        return isPerson(entry.entity().kind()) ? personPrices : companyPrices;
    }

    private Found compare(Matcher matcher, Asked asked, Entry entry) {
        Penalties penalties = penalties(entry);
        Comparison comparison = matcher.compare(asked.name(), entry.name(), penalties);
        asked.known().compare(entry.known(), comparison);
        boolean weak =
                entry.listed().quality() == NameQuality.WEAK || entry.listed().quality() == NameQuality.LOW;
        comparison.note(Difference.WEAK_NAME, weak ? 1 : 0);
        return new Found(entry, asked.text(), comparison, comparison.score(penalties));
    }

    private ScreeningMatch match(Found found) {
        double score = found.score();
        Level level = score >= STRONG ? Level.STRONG : score >= POSSIBLE ? Level.POSSIBLE : Level.NONE;
        return new ScreeningMatch(
                found.entry().entity(),
                found.asked(),
                found.entry().listed(),
                score,
                level,
                found.comparison().explained(),
                found.comparison().reasons(penalties(found.entry())));
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
