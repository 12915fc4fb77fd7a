package countinghouse.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The files below {@code /assets}. Their address carries what is in them, so browsers may keep them for ever. */
@Named
@ApplicationScoped
public class Assets {
    @Inject
    private ServletContext context;

    private @Nullable String version;

    /** Changes when one byte of any of the files does. */
    public String getVersion() {
        String known = version;
        if (known == null) {
            known = Long.toHexString(sum());
            version = known;
        }
        return known;
    }

    private long sum() {
        CRC32 sum = new CRC32();
        Set<String> paths = context.getResourcePaths("/assets/");
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            try (InputStream file = context.getResourceAsStream(path)) {
                if (file != null) {
                    sum.update(file.readAllBytes());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sum.getValue();
    }
}
