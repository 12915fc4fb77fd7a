package countinghouse.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;

/**
 * The server's domain folder. Its configuration is code: each start takes the pristine files of the distribution, and the
 * command files of {@link BootCommands} say what differs. Only the server's module cache survives.
 */
final class ServerDomain {
    private static final SecureRandom RANDOM = new SecureRandom();
    static final String NAME = "countinghouse";
    private static final String ARCHIVE = "programs/payara-7.2025.1.zip";
    private static final char[] SHIPPED = "changeit".toCharArray();

    private final Layout layout;
    private final Secrets secrets;

    ServerDomain(Layout layout, Secrets secrets) {
        this.layout = layout;
        this.secrets = secrets;
    }

    Path home() {
        return layout.programs().resolve("payara-7.2025.1");
    }

    Path parent() {
        return layout.data().resolve("server");
    }

    Path folder() {
        return parent().resolve(NAME);
    }

    void prepare() throws IOException, GeneralSecurityException, InterruptedException {
        Archive.unpack(layout.dist().resolve(ARCHIVE), "payara7/", home());
        Path pristine = home().resolve("glassfish/domains/domain1");
        for (String fresh : new String[] {"config", "applications", "generated", "autodeploy"}) {
            Archive.delete(folder().resolve(fresh));
        }
        for (String part : new String[] {"config", "lib"}) {
            Archive.copyTree(pristine.resolve(part), folder().resolve(part));
        }
        // without the shipped welcome page: the first page that is served is the product's
        Archive.delete(folder().resolve("docroot"));
        Files.createDirectories(folder().resolve("docroot"));
        Path config = folder().resolve("config");
        Secrets.write(config.resolve("admin-keyfile"), adminKey(secrets.password("server-admin-password")));
        new Certificate(secrets).copyTo(config.resolve("keystore.p12"));
        char[] master = secrets.password("server-master-password").toCharArray();
        trust(config.resolve("cacerts.p12"), master);
        relock(config.resolve("domain-passwords"), master);
        logging(config.resolve("logging.properties"));
        withoutMessageBroker(config.resolve("domain.xml"));
    }

    /** The authorities the JDK trusts today, not those of the day the server was packed, of which many have expired. */
    private static void trust(Path file, char[] master) throws IOException, GeneralSecurityException {
        Path current = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        KeyStore theirs = KeyStore.getInstance(current.toFile(), SHIPPED);
        KeyStore ours = KeyStore.getInstance("PKCS12");
        ours.load(null, null);
        for (String alias : Collections.list(theirs.aliases())) {
            ours.setCertificateEntry(alias, theirs.getCertificate(alias));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            ours.store(out, master);
        }
    }

    /** The store as shipped opens with a password everybody knows. */
    private static void relock(Path file, char[] master) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("JCEKS");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, SHIPPED);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, master);
        }
    }

    /** The server's own format: SHA-256 over password and salt, a hundred rounds. */
    private static String adminKey(String password) throws GeneralSecurityException {
        byte[] salt = new byte[8];
        RANDOM.nextBytes(salt);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(password.getBytes(StandardCharsets.UTF_8));
        byte[] hash = digest.digest(salt);
        for (int round = 2; round <= 100; round++) {
            hash = digest.digest(hash);
        }
        byte[] both = Arrays.copyOf(hash, hash.length + salt.length);
        System.arraycopy(salt, 0, both, hash.length, salt.length);
        return "admin;{SSHA256}" + Base64.getEncoder().encodeToString(both) + ";asadmin\n";
    }

    /**
     * The shipped default opens a broker's port on all addresses. No command can change it: the element does not exist
     * until the service is first asked for, and then the port is open.
     */
    private static void withoutMessageBroker(Path file) throws IOException {
        String before = "<transaction-service ";
        String shipped = Files.readString(file);
        int place = shipped.indexOf(before);
        if (place < 0) {
            throw new Problem("The server's domain.xml has another form than expected: " + file);
        }
        Files.writeString(
                file,
                shipped.substring(0, place)
                        + "<jms-service type=\"REMOTE\" default-jms-host=\"none\">"
                        + "<jms-host name=\"none\" host=\"127.0.0.1\" port=\"7676\" lazy-init=\"false\"/></jms-service>"
                        + shipped.substring(place));
    }

    private void logging(Path file) throws IOException {
        String prefix = "com.sun.enterprise.server.logging.GFFileHandler.";
        String settings = Files.readString(file)
                .replaceAll(
                        "(?m)^" + prefix.replace(".", "\\.") + "(file|rotationLimitInBytes|maxHistoryFiles)=.*$", "")
                .replaceAll("(?m)^java\\.util\\.logging\\.ConsoleHandler\\.level=.*$", "");
        Files.writeString(
                file,
                settings + "\n" + prefix + "file=" + layout.log("server.log") + "\n" + prefix
                        + "rotationLimitInBytes=10000000\n" + prefix + "maxHistoryFiles=10\n"
                        + "java.util.logging.ConsoleHandler.level=SEVERE\n");
    }
}
