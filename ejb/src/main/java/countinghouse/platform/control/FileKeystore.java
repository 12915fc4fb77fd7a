package countinghouse.platform.control;

import countinghouse.platform.Settings;
import countinghouse.platform.gateway.KeyManagement;
import countinghouse.platform.gateway.KeyUnavailable;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Master keys in a PKCS#12 file (MASTER_KEYSTORE) under a password (MASTER_KEYSTORE_PASSWORD, or a file that holds it). The product only reads
 * it; the operator's commands write it, and a change is noticed here.
 */
@Singleton
@Local(KeyManagement.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FileKeystore implements KeyManagement {
    private static final Logger LOG = Logger.getLogger(FileKeystore.class.getName());

    private record Read(KeystoreFile keys, String state) {}

    private volatile @Nullable Read read;

    @PostConstruct
    void open() {
        read = fresh();
    }

    @Override
    public String currentKeyId() {
        return keys().current();
    }

    @Override
    public Set<String> keyIds() {
        return keys().ids();
    }

    @Override
    public byte[] wrap(String keyId, byte[] dataKey, String context) {
        return keys().wrap(keyId, dataKey, context);
    }

    @Override
    public byte[] unwrap(String keyId, byte[] wrapped, String context) {
        return keys().unwrap(keyId, wrapped, context);
    }

    private KeystoreFile keys() {
        Read last = read;
        if (last == null || !last.state().equals(state())) {
            try {
                read = last = fresh();
            } catch (KeyUnavailable e) {
                if (last == null) {
                    throw e;
                }
                LOG.log(
                        Level.SEVERE,
                        "keystore: it has changed and cannot be read; the keys read before stay in use",
                        e);
            }
        }
        return last.keys();
    }

    private static Read fresh() {
        String state = state();
        return new Read(KeystoreFile.read(file(), password()), state);
    }

    private static Path file() {
        return Path.of(Settings.required("MASTER_KEYSTORE"));
    }

    private static String state() {
        try {
            return Files.getLastModifiedTime(file()) + " " + Files.size(file());
        } catch (IOException e) {
            return "missing";
        }
    }

    private static char[] password() {
        String given = Settings.optional("MASTER_KEYSTORE_PASSWORD");
        if (given != null) {
            return given.toCharArray();
        }
        String file = Settings.required("MASTER_KEYSTORE_PASSWORD_FILE");
        try {
            return Files.readString(Path.of(file)).strip().toCharArray();
        } catch (IOException e) {
            throw new KeyUnavailable("The password of the master keystore cannot be read from " + file + ".", e);
        }
    }
}
