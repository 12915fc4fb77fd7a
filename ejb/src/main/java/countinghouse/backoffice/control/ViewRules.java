package countinghouse.backoffice.control;

import countinghouse.backoffice.Backoffice.QueueFilter;
import countinghouse.backoffice.SavedViews;
import countinghouse.backoffice.SavedViews.Kept;
import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Refusal;
import countinghouse.tenancy.CountryPacks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be saved as a view. */
final class ViewRules {
    private static final int LONGEST_TEXT = 80;
    private static final Kept EVERYTHING = new Kept("OPEN", "", "", "", "DUE");

    /** A view that the person has already. */
    record Known(String id, String name, Kept kept) {}

    private ViewRules() {}

    /** @param except the view that is renamed, or null */
    static String name(String typed, List<Known> known, @Nullable String except) {
        String name = typed.strip();
        boolean odd = name.codePoints().anyMatch(Character::isISOControl);
        if (name.isEmpty() || name.length() > SavedViews.LONGEST_NAME || odd || CardNumbers.foundIn(name)) {
            throw Refusal.invalid("view.name");
        }
        for (Known other : known) {
            if (!other.id().equals(except) && folded(other.name()).equals(folded(name))) {
                throw Refusal.conflict("view.name-taken");
            }
        }
        return name;
    }

    static Kept kept(Kept asked, List<Known> known) {
        Kept kept = new Kept(asked.view(), asked.text().strip(), asked.country(), asked.level(), asked.sort());
        if (!exists(kept)) {
            throw Refusal.invalid("view.filter");
        }
        if (kept.equals(EVERYTHING)) {
            throw Refusal.invalid("view.nothing");
        }
        for (Known other : known) {
            if (other.kept().equals(kept)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "view.same", Map.of("name", other.name()));
            }
        }
        if (known.size() >= SavedViews.MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "view.most", Map.of("most", Integer.toString(SavedViews.MOST)));
        }
        return kept;
    }

    private static boolean exists(Kept kept) {
        boolean country = kept.country().isEmpty()
                || CountryPacks.all().stream().anyMatch(pack -> pack.code().equals(kept.country()));
        return QueueFilter.VIEWS.contains(kept.view())
                && QueueFilter.SORTS.contains(kept.sort())
                && country
                && (kept.level().isEmpty() || QueueFilter.LEVELS.contains(kept.level()))
                && kept.text().length() <= LONGEST_TEXT
                && kept.text().codePoints().noneMatch(Character::isISOControl);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
