package countinghouse.platform;

import java.util.List;

/** All merchants there are. */
public interface Merchants {
    /** Their ids: whose lines of a file from outside are is told by them. */
    List<String> ids(Caller system);
}
