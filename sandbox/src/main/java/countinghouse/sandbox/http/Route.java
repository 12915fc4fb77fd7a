package countinghouse.sandbox.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A method and a path such as {@code /mailbox/{id}}. */
record Route(String method, String template, int largest, Handler handler) {

    /** What the names in the template stand for, or empty if the path is another one. */
    Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                parameters.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
