package countinghouse.gateways.sftp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Opens talks with a host, and with no other that stands in its place. */
public final class SftpLine implements AutoCloseable {
    private final SftpHost settings;
    private final SshClient client = SshClient.setUpDefaultClient();
    private final KeyPair key;

    /** @throws IllegalArgumentException when a key cannot be read */
    public SftpLine(SftpHost settings) {
        this.settings = settings;
        try {
            PublicKey pinned = AuthorizedKeyEntry.parseAuthorizedKeyEntry(settings.hostKey())
                    .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
            key = new FileKeyPairProvider(settings.keyFile())
                    .loadKeys(null)
                    .iterator()
                    .next();
            client.setServerKeyVerifier((session, address, shown) -> KeyUtils.compareKeys(pinned, shown));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("the key of the host " + settings.host() + " or ours is none", e);
        }
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
        // an answer that does not come ends the connection, and with it the call that waits
        CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.patience());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, settings.patience());
        client.start();
    }

    /** A talk; closing it ends the connection. */
    public static final class Talk implements AutoCloseable {
        private final ClientSession session;
        private final SftpClient files;

        private Talk(ClientSession session, SftpClient files) {
            this.session = session;
            this.files = files;
        }

        public SftpClient files() {
            return files;
        }

        @Override
        public void close() {
            session.close(true);
        }
    }

    public Talk open() throws IOException {
        ClientSession session = null;
        try {
            session = client.connect(settings.user(), settings.host(), settings.port())
                    .verify(settings.patience())
                    .getSession();
            session.addPublicKeyIdentity(key);
            session.auth().verify(settings.patience());
            return new Talk(session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException | RuntimeException e) {
            if (session != null) {
                session.close(true);
            }
            throw new IOException(settings.host() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
