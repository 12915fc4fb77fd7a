package countinghouse.workflow;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.util.List;

/** Where a case stands in its process. */
public interface Processes {
    /** The steps of the process in the order of the diagram; empty before it has started. */
    List<Step> place(Caller caller, String applicationId);

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
