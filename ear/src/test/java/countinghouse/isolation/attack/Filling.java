package countinghouse.isolation.attack;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values for the parameters of a statement, by the column that each stands beside: the given row's own where it is compared, far enough
 * for every row where it is measured, another than now where it is written.
 */
final class Filling {
    private static final Pattern BESIDE =
            Pattern.compile("(?:\\w+\\.)?`?(\\w+)`?\\s*(=|<>|!=|<=|>=|<|>|\\+|-|LIKE|IN\\s*\\([?,\\s]*)\\s*$");
    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|UPDATE|INTO)\\s+`?(\\w+)");
    private static final LocalDateTime LATE = LocalDateTime.of(2200, 1, 1, 0, 0);
    private static final LocalDateTime EARLY = LocalDateTime.of(1971, 1, 1, 0, 0);

    private final String text;
    private final Map<String, Object> row;
    private final String person;
    private final boolean nobodys;

    /**
     * @param row of the twin's in the statement's table; empty when it has none
     * @param person of the twin, for what stands beside no column of that table
     * @param nobodys whether compared values are such that nobody has them
     */
    Filling(String text, Map<String, Object> row, String person, boolean nobodys) {
        this.text = text;
        this.row = row;
        this.person = person;
        this.nobodys = nobodys;
    }

    /** The table that the statement is about, or the empty text. */
    static String table(String text) {
        Matcher matcher = TABLE.matcher(text);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether it names a value that a row must have: then without one it must find nothing. */
    boolean isByValue() {
        return places().stream()
                .anyMatch(place -> place.compares() && place.sign().equals("="));
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (Place place : places()) {
            values.add(place.compares() ? compared(place) : written(place));
        }
        return values;
    }

    private record Place(String column, String sign, boolean compares) {}

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        String[] before = text.split("\\?", -1);
        String upTo = "";
        for (int i = 0; i < before.length - 1; i++) {
            upTo += before[i];
            Matcher beside = BESIDE.matcher(upTo);
            boolean writes =
                    upTo.matches("(?is)\\s*(UPDATE|INSERT|REPLACE)\\b.*") && !upTo.matches("(?is).*\\bWHERE\\b.*");
            places.add(
                    beside.find()
                            ? new Place(beside.group(1).toLowerCase(Locale.ROOT), sign(beside.group(2)), !writes)
                            : new Place("", upTo.matches("(?s).*LIMIT\\s*$") ? "LIMIT" : "", !writes));
            upTo += "?";
        }
        return places;
    }

    private static String sign(String written) {
        return written.startsWith("IN") || written.equals("LIKE") ? "=" : written;
    }

    private Object compared(Place place) {
        Object own = row.containsKey(place.column()) ? row.get(place.column()) : person;
        return switch (place.sign()) {
            case "<", "<=" -> isTime(place, own) ? LATE : own instanceof Number ? (Object) 1_000_000_000 : "~";
            case ">", ">=" -> isTime(place, own) ? EARLY : own instanceof Number ? (Object) 0 : "";
            case "<>", "!=" -> own instanceof Number ? (Object) 987_654 : Known.random(String.valueOf(own));
            case "LIMIT", "+", "-" -> 1;
            default -> nobodys ? random(own) : own;
        };
    }

    private Object written(Place place) {
        Object own = row.get(place.column());
        if (isTime(place, own)) {
            return LocalDateTime.now(ZoneOffset.UTC);
        }
        if (own instanceof Number number) {
            return number.longValue() + 1;
        }
        return place.column().matches("state|status|kind") && own != null ? own : "isolation";
    }

    private static Object random(Object own) {
        return switch (own) {
            case null -> "nobody";
            case Number n -> 987_654;
            case LocalDateTime t -> LATE;
            case String s -> Known.random(s);
            default -> own;
        };
    }

    private static boolean isTime(Place place, Object own) {
        return place.column().endsWith("_at") || own instanceof LocalDateTime || own instanceof java.sql.Timestamp;
    }
}
