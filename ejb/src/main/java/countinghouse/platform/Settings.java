package countinghouse.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment of the server process, read in this one place. Names as in the operator's guide. */
public final class Settings {
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private Settings() {}

    /** @throws IllegalStateException with the variable's name, when the operator has not set it */
    public static String required(String name) {
        String value = ENVIRONMENT.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the environment variable " + name + " is not set");
        }
        return value;
    }

    public static @Nullable String optional(String name) {
        String value = ENVIRONMENT.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    public static String orElse(String name, String fallback) {
        String value = optional(name);
        return value == null ? fallback : value;
    }

    public static int port(String name, int fallback) {
        return Integer.parseInt(orElse(name, Integer.toString(fallback)));
    }
}
