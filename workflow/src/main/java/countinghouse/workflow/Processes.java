package countinghouse.workflow;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** Where a case stands in its process. */
public interface Processes {
    /** The steps of the process in the order of the diagram; empty before it has started. */
    List<Step> place(Caller caller, String applicationId);

    /**
     * The diagrams of the processes that the application is in, each with the place where it stands: the application's own, then that of
     * its delivery once there is one; empty before the process has started.
     *
     * @param language of the names
     */
    List<Diagram> diagrams(Caller caller, String applicationId, Locale language);

    /** @param svg a whole {@code svg} element; its classes are styled by the page: {@code here}, {@code passed}, {@code ahead} */
    record Diagram(String name, String svg) implements Serializable {}

    /**
     * @param id of the element in the model, e.g. {@code Task_ReviewCase}; its words are {@code step.<id>}
     */
    record Step(String id, String name, State state) implements Serializable {}

    enum State {
        DONE,
        HERE,
        AHEAD
    }
}
