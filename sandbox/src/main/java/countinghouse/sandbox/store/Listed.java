package countinghouse.sandbox.store;

import countinghouse.sandbox.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a party knows: a list delivered with the program, and entries added later, of which the newest counts. */
public final class Listed<T> {
    private final List<T> delivered;
    private final List<T> added = new CopyOnWriteArrayList<>();
    private final JsonLines<T> store;

    /**
     * Reads {@code <name>.json} of the program and {@code <name>-added.jsonl} of the folder.
     *
     * @throws IOException when one of them cannot be read
     */
    public Listed(Path folder, String name, Class<T> type) throws IOException {
        delivered = delivered(name, type);
        store = new JsonLines<>(folder.resolve(name + "-added.jsonl"), type);
        store.load().forEach(added::addFirst);
    }

    private static <T> List<T> delivered(String name, Class<T> type) throws IOException {
        String resource = "/countinghouse/sandbox/" + name + ".json";
        try (InputStream in = Listed.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("resource missing: " + resource);
            }
            @SuppressWarnings("unchecked")
            Class<T[]> list = (Class<T[]>) type.arrayType();
            return List.of(Json.read(in.readAllBytes(), list));
        }
    }

    public void add(T entry) {
        store.append(entry);
        added.addFirst(entry);
    }

    public Optional<T> find(Predicate<T> wanted) {
        return Stream.concat(added.stream(), delivered.stream()).filter(wanted).findFirst();
    }

    /** For the control port. */
    public Map<String, Object> state() {
        return Map.of("delivered", delivered.size(), "added", added.size());
    }

    /** Forgets what was added. */
    public void reset() {
        store.clear();
        added.clear();
    }
}
