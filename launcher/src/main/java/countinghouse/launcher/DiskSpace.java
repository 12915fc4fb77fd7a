package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks before it leaps: a database that starts on a full disk fails in less readable ways. */
final class DiskSpace {
    static final long MIB = 1024L * 1024L;
    /** Programs 700 MiB, data 200 MiB, room to work. */
    static final long FIRST_START = 1_400 * MIB;

    static final long LATER_START = 250 * MIB;

    private DiskSpace() {}

    static void require(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new Problem("Too little disk space: " + folder + " has " + free / MIB + " MiB free and " + bytes / MIB
                    + " MiB are needed. Free some, or choose another folder: DATA_DIR=/path ./run");
        }
    }

    static String full(Path folder) {
        return "The disk that holds " + folder
                + " is full. Free some space, or choose another folder: DATA_DIR=/path ./run";
    }
}
