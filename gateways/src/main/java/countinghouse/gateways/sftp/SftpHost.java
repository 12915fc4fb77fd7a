package countinghouse.gateways.sftp;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A host, and who we are there.
 *
 * @param hostKey the only key that it may show, as OpenSSH writes it
 * @param keyFile our private key, in PEM or OpenSSH's form
 * @param patience with each step of a talk
 */
public record SftpHost(String host, int port, String user, String hostKey, Path keyFile, Duration patience) {
    public static final int SSH = 22;

    @Override
    public String toString() {
        return "SftpHost[" + host + ":" + port + "]";
    }
}
