package countinghouse.gateways.payout;

import countinghouse.gateways.sftp.SftpLine;
import countinghouse.gateways.sftp.SftpReading;
import countinghouse.kernel.Hashes;
import countinghouse.kernel.Tokens;
import countinghouse.settlement.gateway.BankUnavailable;
import countinghouse.settlement.gateway.Delivery;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;

/**
 * The folders agreed with the bank: ours go into {@code payments}; the bank moves what it has taken, unchanged, to {@code taken}; its reports lie
 * in {@code reports}.
 */
final class BankFolders implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BankFolders.class.getName());
    private static final String PAYMENTS = "payments/";
    private static final String TAKEN = "taken/";
    private static final String REPORTS = "reports";

    private final SftpLine line;

    BankFolders(SftpLine line) {
        this.line = line;
    }

    Delivery deliver(String name, byte[] content) {
        String sha256 = Hashes.sha256(content);
        try (SftpLine.Talk talk = line.open()) {
            Optional<Delivery> there = look(talk.files(), name, sha256);
            return there.isPresent() ? there.get() : send(talk.files(), name, content);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "file " + name + " was not sent", e);
            return new Delivery.NotSent(words(e));
        }
    }

    /** From the moment in which the name is asked for, nobody but the bank knows what has come of it. */
    private Delivery send(SftpClient files, String name, byte[] content) throws IOException {
        String passing = PAYMENTS + "." + name + "." + Tokens.fresh().substring(0, 8) + ".part";
        try (var out = files.write(passing, EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive))) {
            out.write(content);
        }
        try {
            files.rename(passing, PAYMENTS + name);
            return new Delivery.Arrived(false);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "file " + name + " is in doubt", e);
            return lookAgain(name, Hashes.sha256(content), words(e));
        }
    }

    private Delivery lookAgain(String name, String sha256, String why) {
        try (SftpLine.Talk talk = line.open()) {
            return look(talk.files(), name, sha256).orElseGet(() -> new Delivery.InDoubt(why));
        } catch (IOException e) {
            return new Delivery.InDoubt(why);
        }
    }

    /** In this order: what the bank moves in between is seen in one of the two. */
    private static Optional<Delivery> look(SftpClient files, String name, String sha256) throws IOException {
        for (String folder : List.of(PAYMENTS, TAKEN)) {
            Optional<byte[]> lies = SftpReading.read(files, folder + name);
            if (lies.isPresent()) {
                String found = Hashes.sha256(lies.get());
                return Optional.of(found.equals(sha256) ? new Delivery.Arrived(true) : new Delivery.Differs(found));
            }
        }
        return Optional.empty();
    }

    List<Fetched> collect(Predicate<Listed> wanted, int most) throws BankUnavailable {
        try (SftpLine.Talk talk = line.open()) {
            List<Fetched> fetched = new ArrayList<>();
            List<Listed> lies = SftpReading.list(talk.files(), REPORTS, ".xml").stream()
                    .map(each -> new Listed(each.name(), each.size(), each.changedAt()))
                    .filter(wanted)
                    .limit(most)
                    .toList();
            for (Listed each : lies) {
                SftpReading.read(talk.files(), REPORTS + "/" + each.name())
                        .ifPresent(content -> fetched.add(new Fetched(each, content)));
            }
            return fetched;
        } catch (IOException e) {
            throw new BankUnavailable("reports: " + e.getMessage(), e);
        }
    }

    private static String words(Exception e) {
        return e.getClass().getSimpleName();
    }

    @Override
    public void close() {
        line.close();
    }
}
