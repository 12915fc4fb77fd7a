package countinghouse.isolation.attack;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Json;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;

/** What a call answered, in words that can be compared and looked through. */
final class Said {
    private Said() {}

    static String value(Object value) {
        if (value == null) {
            return "nothing";
        }
        try {
            return Json.write(value) + " " + value;
        } catch (RuntimeException e) {
            return Objects.toString(value);
        }
    }

    static String failure(Throwable thrown) {
        Throwable at = thrown;
        StringBuilder all = new StringBuilder();
        for (int depth = 0; at != null && depth < 12; depth++) {
            if (at instanceof Refusal refusal) {
                return "refused " + refusal.kind() + " " + refusal.code() + " " + refusal.parameters();
            }
            if (!(at instanceof InvocationTargetException)) {
                all.append(at.getClass().getSimpleName())
                        .append(": ")
                        .append(at.getMessage())
                        .append("; ");
            }
            at = at.getCause();
        }
        return "failed " + all;
    }
}
