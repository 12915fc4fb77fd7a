package countinghouse.backoffice;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.util.List;

/** Views of the queue that a person has saved: filters and order under a name. Nobody but that person sees or changes them. */
public interface SavedViews {
    int MOST = 12;
    int LONGEST_NAME = 40;

    /** By name. */
    List<SavedView> list(Caller underwriter);

    /**
     * @throws countinghouse.kernel.Refusal view.name, view.name-taken, view.most, view.same: the person has it under another name,
     *     view.nothing: it is the list without any filter, view.filter: no such filter
     */
    SavedView save(Caller underwriter, String name, Kept kept);

    /** @throws countinghouse.kernel.Refusal not-found, view.name, view.name-taken */
    SavedView rename(Caller underwriter, String viewId, String name);

    /** Answers what is gone, so that it can be saved again. @throws countinghouse.kernel.Refusal not-found */
    SavedView remove(Caller underwriter, String viewId);

    /** How many cases each of these shows, in their order; −1 for those over decided cases, which are not counted. */
    List<Long> counts(Caller underwriter, List<Kept> views);

    /** What is kept of a {@link Backoffice.QueueFilter}. */
    record Kept(String view, String text, String country, String level, String sort) implements Serializable {}

    record SavedView(String id, String name, Kept kept) implements Serializable {}
}
