package countinghouse.isolation.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which columns differ between two states of a table. */
public final class Changes {
    private Changes() {}

    /** {@code table.column} for each that a row has otherwise, {@code table.*} when a row has come or gone. */
    public static Set<String> between(String table, List<Map<String, Object>> before, List<Map<String, Object>> after) {
        List<Map<String, Object>> gone = new ArrayList<>(before);
        gone.removeAll(after);
        List<Map<String, Object>> come = new ArrayList<>(after);
        come.removeAll(before);
        Set<String> places = new TreeSet<>();
        for (Map<String, Object> row : gone) {
            Map<String, Object> now = come.stream()
                    .filter(other -> row.get("id") != null && row.get("id").equals(other.get("id")))
                    .findFirst()
                    .orElse(null);
            if (now == null || !come.remove(now)) {
                places.add(table + ".*");
                continue;
            }
            row.forEach((column, value) -> {
                if (!Objects.equals(value, now.get(column))) {
                    places.add(table + "." + column);
                }
            });
        }
        if (!come.isEmpty()) {
            places.add(table + ".*");
        }
        return places;
    }
}
