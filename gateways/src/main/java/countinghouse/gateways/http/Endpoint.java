package countinghouse.gateways.http;

import countinghouse.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a party is reached, and the key by which it knows us.
 *
 * @param url null if the operator has not said so: then nothing is answered
 * @param key sent as a bearer token; null to send none
 */
public record Endpoint(@Nullable String url, @Nullable String key) {

    /**
     * Reads both from the settings NAME_URL and NAME_KEY, or the file that NAME_KEY_FILE names.
     *
     * @throws IllegalStateException if there is a file for the key and it cannot be read
     */
    public static Endpoint of(String name) {
        return new Endpoint(Settings.optional(name + "_URL"), key(name));
    }

    private static @Nullable String key(String name) {
        String key = Settings.optional(name + "_KEY");
        String file = Settings.optional(name + "_KEY_FILE");
        if (key != null || file == null) {
            return key;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the file of " + name + "_KEY_FILE cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "Endpoint[" + url + "]";
    }
}
