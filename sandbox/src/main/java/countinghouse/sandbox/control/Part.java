package countinghouse.sandbox.control;

import java.util.Map;

/** One party of the sandbox, as the control port sees it. */
public interface Part {
    String name();

    /** Figures for a person or a test, such as how many parcels are on their way. */
    Map<String, Object> state();

    /** Forgets everything but what was delivered with the program. */
    void reset();
}
