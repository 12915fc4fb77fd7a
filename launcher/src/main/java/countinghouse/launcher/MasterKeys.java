package countinghouse.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The file of master keys, written here and only read by the server. A key's name carries its number, by which the server knows the present
 * one, and the beginning of its own SHA-256, by which it never takes another installation's key for it.
 */
final class MasterKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FILE = "master-keystore.p12";
    private static final String PASSWORD = "master-keystore-password";

    private final Path file;
    private final Map<String, String> outer;
    private final Secrets secrets;

    MasterKeys(Secrets secrets, Map<String, String> outer) {
        String given = outer.getOrDefault("MASTER_KEYSTORE", "");
        this.file = given.isEmpty() ? secrets.path(FILE) : Path.of(given).toAbsolutePath();
        this.outer = outer;
        this.secrets = secrets;
    }

    /**
     * Makes the keystore at the first start, and refuses to go on with one that does not fit the database: a new keystore in the place of a
     * lost one would open nothing.
     */
    void fit(DatabaseAccess access) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Connection connection = access.connect(access.application());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select distinct master_key_id from data_key")) {
            while (row.next()) {
                used.add(row.getString(1));
            }
        } catch (SQLException failed) {
            throw new Problem("The database cannot be asked for its keys: " + failed.getMessage(), failed);
        }
        fit(used);
    }

    void fit(Set<String> used) throws IOException {
        if (!Files.exists(file)) {
            if (!used.isEmpty()) {
                throw new Problem("The master keystore " + file
                        + " is missing, and this database has data keys wrapped by " + String.join(", ", used)
                        + ". Restore it from its backup; without it nothing sealed can be read.");
            }
            add();
        }
        List<String> present = names(load());
        used.removeAll(present);
        if (!used.isEmpty()) {
            throw new Problem("The master keystore " + file + " holds " + String.join(", ", present) + ", but not "
                    + String.join(", ", used)
                    + ", by which data keys of this database are wrapped. Restore the keystore that held it.");
        }
    }

    /** What the server is told. */
    Map<String, String> environment() throws IOException {
        var env = new java.util.HashMap<String, String>();
        env.put("MASTER_KEYSTORE", file.toString());
        if (!outer.containsKey("MASTER_KEYSTORE_PASSWORD")) {
            env.put("MASTER_KEYSTORE_PASSWORD_FILE", passwordFile().toString());
        }
        // what installations before the keystore have sealed with; no longer made
        Path first = secrets.path("master-key");
        if (!outer.containsKey("MASTER_KEY_FILE") && Files.exists(first)) {
            env.put("MASTER_KEY_FILE", first.toString());
        }
        return env;
    }

    /** The name of the key that wraps. */
    String current() throws IOException {
        return names(load()).getLast();
    }

    /** Adds a key, which becomes the present one; the others stay. It is on the disk when this returns. */
    String add() throws IOException {
        try {
            KeyStore store = load();
            byte[] key = new byte[32];
            RANDOM.nextBytes(key);
            List<String> names = names(store);
            int number = names.isEmpty() ? 1 : number(names.getLast()) + 1;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            String name = "mk" + number + "-" + HexFormat.of().formatHex(digest, 0, 4);
            SecretKey entry = new SecretKeySpec(key, "AES");
            store.setEntry(name, new KeyStore.SecretKeyEntry(entry), new KeyStore.PasswordProtection(password()));
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password());
            write(bytes.toByteArray());
            return name;
        } catch (GeneralSecurityException failed) {
            throw new Problem("The master keystore " + file + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    private KeyStore load() throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (!Files.exists(file)) {
                store.load(null, password());
                return store;
            }
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password());
            }
            return store;
        } catch (IOException | GeneralSecurityException failed) {
            throw new Problem(
                    "The master keystore " + file + " does not open: wrong password, or the file is damaged.", failed);
        }
    }

    private static List<String> names(KeyStore store) {
        try {
            return Collections.list(store.aliases()).stream()
                    .filter(name -> name.matches("mk\\d{1,6}-[0-9a-f]{8}"))
                    .sorted(java.util.Comparator.comparingInt(MasterKeys::number))
                    .toList();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(2, name.indexOf('-')));
    }

    private char[] password() throws IOException {
        String given = outer.getOrDefault("MASTER_KEYSTORE_PASSWORD", "");
        return (given.isEmpty() ? Files.readString(passwordFile()).strip() : given).toCharArray();
    }

    private Path passwordFile() throws IOException {
        String given = outer.getOrDefault("MASTER_KEYSTORE_PASSWORD_FILE", "");
        if (given.isEmpty()) {
            secrets.password(PASSWORD);
            return secrets.path(PASSWORD);
        }
        return Path.of(given).toAbsolutePath();
    }

    /** Whole or not at all, and on the disk before anything is wrapped by it: a key lost in a power cut would take the data with it. */
    private void write(byte[] bytes) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(whole, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = file.getParent();
        if (folder != null) {
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
