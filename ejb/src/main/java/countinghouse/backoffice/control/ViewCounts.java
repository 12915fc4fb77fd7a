package countinghouse.backoffice.control;

import countinghouse.backoffice.SavedViews.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many cases a view without a text shows, from one count of all open ones. */
public final class ViewCounts {
    /** How many open cases there are of one kind. */
    public record Tally(
            String stage,
            String country,
            @Nullable String level,
            @Nullable String ownerId,
            long cases) {}

    private ViewCounts() {}

    static long count(List<Tally> tallies, Kept kept, String reader) {
        List<String> stages = CaseQueue.stages(kept.view());
        return tallies.stream()
                .filter(tally -> stages.contains(tally.stage()))
                .filter(tally -> kept.country().isEmpty() || kept.country().equals(tally.country()))
                .filter(tally -> kept.level().isEmpty() || kept.level().equals(tally.level()))
                .filter(tally -> !kept.view().equals("MINE") || reader.equals(tally.ownerId()))
                .filter(tally -> !kept.view().equals("UNCLAIMED") || tally.ownerId() == null)
                .mapToLong(Tally::cases)
                .sum();
    }
}
