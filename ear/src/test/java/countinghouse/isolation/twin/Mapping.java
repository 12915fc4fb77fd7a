package countinghouse.isolation.twin;

import countinghouse.kernel.Ids;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which id of the twin stands for which of the first tenant's; made when first asked for. */
public final class Mapping {
    public static final Pattern ID = Pattern.compile("(?<![0-9A-Za-z])[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}(?![0-9A-Za-z])");

    private final Map<String, String> twins = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Canaries canaries;

    Mapping(Canaries canaries) {
        this.canaries = canaries;
    }

    /** These ids are of the platform (its people), and stay what they are. */
    void share(String id) {
        shared.add(id);
    }

    void set(String one, String twin) {
        twins.put(one, twin);
    }

    String of(String id, String place) {
        if (shared.contains(id)) {
            return id;
        }
        return twins.computeIfAbsent(id, one -> {
            String twin = Ids.next(one.substring(0, 3));
            canaries.id(twin, place);
            return twin;
        });
    }

    /** All ids in a text, and whole values that were set. */
    String in(String text, String place) {
        String set = twins.get(text);
        return set != null ? set : ID.matcher(text).replaceAll(id -> of(id.group(), place));
    }

    boolean touches(String text) {
        return twins.containsKey(text) || ID.matcher(text).find();
    }

    /** The twin's counterpart of an id or another known value of the first tenant's, or null. */
    public String twinOf(String one) {
        return twins.get(one);
    }

    /** Both sides, of ids and of other values that have a counterpart. */
    public Map<String, String> all() {
        return Map.copyOf(twins);
    }
}
