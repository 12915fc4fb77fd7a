package countinghouse.sandbox.bank;

import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.http.HttpDoor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The bank over SFTP: payments are put into {@code payments}, kept in {@code taken}, answered in {@code reports}. */
public final class FileDoor implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPairProvider hostKeys;
    private final PaymentBooks books;
    private final PaymentDesk desk;
    private final FileSettings settings;
    private final VirtualFileSystemFactory homes = new VirtualFileSystemFactory();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bank-files", 0).factory());

    /** What stands behind the door. */
    public record Behind(BankRegistry accounts, Faults faults, Clock clock) {}

    /** Binds at once, so that a taken port is known before anything else starts. */
    public FileDoor(InetSocketAddress address, Path folder, FileSettings settings, Behind behind) throws IOException {
        this.settings = settings;
        Path root = Files.createDirectories(folder.resolve("bank-files"));
        books = new PaymentBooks(folder, behind.clock());
        desk = new PaymentDesk(root, books, behind.accounts(), behind.faults());
        hostKeys = hostKeys(folder, settings);
        server.setHost(address.getHostString());
        server.setPort(address.getPort());
        server.setKeyPairProvider(hostKeys);
        PublicKey customer = customer(settings);
        server.setPublickeyAuthenticator(
                (name, key, session) -> customer == null || KeyUtils.compareKeys(customer, key));
        SftpSubsystemFactory files = new SftpSubsystemFactory.Builder().build();
        files.addSftpEventListener(new UploadFaults(behind.faults()));
        server.setSubsystemFactories(List.of(files));
        server.setFileSystemFactory(homes);
        homes.setDefaultHomeDir(root.toAbsolutePath());
        server.start();
    }

    private static KeyPairProvider hostKeys(Path folder, FileSettings settings) {
        if (settings.hostKey() != null) {
            return new FileKeyPairProvider(settings.hostKey());
        }
        SimpleGeneratorHostKeyProvider made = new SimpleGeneratorHostKeyProvider(folder.resolve("bank-host-key"));
        made.setAlgorithm(KeyUtils.EC_ALGORITHM);
        made.setKeySize(256);
        return made;
    }

    private static @org.jspecify.annotations.Nullable PublicKey customer(FileSettings settings) throws IOException {
        try {
            return settings.customerKey().isEmpty()
                    ? null
                    : AuthorizedKeyEntry.parseAuthorizedKeyEntry(settings.customerKey())
                            .resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("BANK_CUSTOMER_KEY is no public key", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** As OpenSSH writes it. */
    public String hostKey() {
        try {
            KeyPair pair = hostKeys.loadKeys(null).iterator().next();
            return PublicKeyEntry.toString(pair.getPublic());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Part part() {
        return books;
    }

    public void open(HttpDoor door) {
        new PaymentPages(books).open(door);
    }

    /** Another party's folder behind the same door, for who comes under this name. */
    public void home(String user, Path folder) {
        homes.setUserHomeDir(user, folder.toAbsolutePath());
    }

    /** Money for the customer from elsewhere, once for a reference and currency. @param amountMinor below zero where it is drawn */
    public void receive(String reference, long amountMinor, String currency) {
        books.receiveOnce(reference, amountMinor, currency);
    }

    public void start() {
        long millis = settings.step().toMillis();
        clockwork.scheduleWithFixedDelay(desk::step, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        clockwork.shutdownNow();
        server.stop(true);
    }
}
