package countinghouse.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Published lists that lie beside the checkout, in {@code ../shared/data}, or where {@code SHARED_DATA} says; none of them is ours to ship. */
final class SharedLists {
    private SharedLists() {}

    /** The list, where there is one. @param name as below {@code data} */
    static Optional<Path> find(Path home, Map<String, String> env, String name) {
        String folder = env.getOrDefault("SHARED_DATA", "");
        Path data = folder.isBlank() ? home.resolve("../shared/data") : home.resolve(folder);
        return Optional.of(data.resolve(name).normalize()).filter(Files::exists);
    }
}
