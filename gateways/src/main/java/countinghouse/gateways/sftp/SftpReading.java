package countinghouse.gateways.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Reads folders and whole files. */
public final class SftpReading {
    private static final int LARGEST = 32 << 20;

    private SftpReading() {}

    /** @param changedAt seconds since 1970 */
    public record Lies(String name, long size, long changedAt) {}

    /** Files of a folder in the order of their names, without those that are being written (a dot in front). */
    public static List<Lies> list(SftpClient files, String folder, String ending) throws IOException {
        List<Lies> lies = new ArrayList<>();
        for (SftpClient.DirEntry entry : files.readDir(folder)) {
            String name = entry.getFilename();
            if (name.endsWith(ending) && !name.startsWith(".")) {
                lies.add(new Lies(
                        name,
                        entry.getAttributes().getSize(),
                        entry.getAttributes().getModifyTime().toMillis() / 1_000));
            }
        }
        lies.sort(Comparator.comparing(Lies::name));
        return lies;
    }

    /** Empty when no such file lies there. @throws IOException also for one of more than 32 MB */
    public static Optional<byte[]> read(SftpClient files, String path) throws IOException {
        try (InputStream in = files.read(path)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new IOException(path + " has more than " + LARGEST + " bytes");
            }
            return Optional.of(content);
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
