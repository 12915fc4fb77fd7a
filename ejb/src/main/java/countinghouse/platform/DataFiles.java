package countinghouse.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Data that comes with the product, and what a folder of the operator's adds to it or puts in its place. */
public final class DataFiles {
    private static final String ENDING = ".json";

    private DataFiles() {}

    /**
     * One file each, in this order.
     *
     * @param folder of the class path, from its root
     * @param reader is given a file's name and its text
     */
    public static <T> SequencedMap<String, T> own(
            String folder, List<String> names, BiFunction<String, String, T> reader) {
        SequencedMap<String, T> all = new LinkedHashMap<>();
        for (String name : names) {
            all.put(name, reader.apply(name + ENDING, own(folder + "/" + name + ENDING)));
        }
        return all;
    }

    /** The text of one file of the class path. */
    public static String own(String path) {
        try (InputStream in = DataFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds the files of a folder by their names; one that is there already is replaced.
     *
     * @param setting what names the folder, for whoever has to mend it
     */
    public static <T> void add(
            SequencedMap<String, T> all, Path folder, String setting, BiFunction<String, String, T> reader) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                String name = file.getFileName().toString();
                T read = reader.apply(name, Files.readString(file));
                all.put(name.substring(0, name.length() - ENDING.length()), read);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the folder of " + setting + " cannot be read: " + folder, e);
        }
    }
}
