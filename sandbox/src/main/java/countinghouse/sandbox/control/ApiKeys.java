package countinghouse.sandbox.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;

/**
 * The keys by which parties know their customer.
 *
 * @param byParty whoever is not in it asks nobody for a key
 */
public record ApiKeys(Map<Party, String> byParty) {
    public static final ApiKeys NONE = new ApiKeys(Map.of());

    public ApiKeys {
        byParty = Map.copyOf(byParty);
    }

    /** Reads {@code IDENTITY_REGISTRY_KEY} and the like: the names that the product's own settings have. */
    public static ApiKeys of(Map<String, String> environment) {
        Map<Party, String> keys = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            String key = environment.getOrDefault(party.setting() + "_KEY", "");
            if (!party.setting().isEmpty() && !key.isBlank()) {
                keys.put(party, key.strip());
            }
        }
        return new ApiKeys(keys);
    }

    boolean accept(Party party, String authorization) {
        String key = byParty.get(party);
        return key == null
                || MessageDigest.isEqual(
                        ("Bearer " + key).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ApiKeys" + byParty.keySet();
    }
}
