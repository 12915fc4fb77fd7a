package countinghouse.gateways.routing;

import countinghouse.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kinds of connectors read alike of their settings. */
public final class ConnectorSettings {
    private ConnectorSettings() {}

    /**
     * The settings of the one connector that the environment describes.
     *
     * @param variables by setting
     * @param needed without this setting there is no such connector
     * @param name of the connector
     * @return empty when there is none
     */
    public static Map<String, String> fromEnvironment(Map<String, String> variables, String needed, String name) {
        Map<String, String> settings = new HashMap<>();
        variables.forEach((setting, variable) -> {
            String value = Settings.optional(variable);
            if (value != null) {
                settings.put(setting, value);
            }
        });
        if (!settings.containsKey(needed)) {
            return Map.of();
        }
        settings.put("name", name);
        return settings;
    }

    /** @throws IllegalArgumentException with the setting's name, when it is missing */
    public static String required(Map<String, String> settings, String setting) {
        String value = settings.get(setting);
        if (value == null) {
            throw new IllegalArgumentException(setting);
        }
        return value;
    }

    /**
     * A secret, as {@code name} or in the file that {@code nameFile} names; null when neither is set.
     *
     * @throws IllegalArgumentException when the file cannot be read
     */
    public static @Nullable String secret(Map<String, String> settings, String name) {
        String file = settings.get(name + "File");
        if (settings.containsKey(name) || file == null) {
            return settings.get(name);
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(name + "File cannot be read", e);
        }
    }
}
