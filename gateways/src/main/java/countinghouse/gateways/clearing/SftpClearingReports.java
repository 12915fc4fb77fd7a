package countinghouse.gateways.clearing;

import countinghouse.gateways.sftp.SftpHost;
import countinghouse.gateways.sftp.SftpLine;
import countinghouse.gateways.sftp.SftpReading;
import countinghouse.platform.Settings;
import countinghouse.settlement.gateway.BankUnavailable;
import countinghouse.settlement.gateway.ClearingReport;
import countinghouse.settlement.gateway.ClearingReports;
import countinghouse.settlement.gateway.PayoutBank.Fetched;
import countinghouse.settlement.gateway.PayoutBank.Listed;
import countinghouse.settlement.gateway.Unreadable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The acquirer's files at ACQUIRER_SFTP_HOST, in the folder {@code reports}. */
@Singleton
@Local(ClearingReports.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class SftpClearingReports implements ClearingReports {
    private static final String FOLDER = "reports";

    private @Nullable SftpLine line;

    @PostConstruct
    void readSettings() {
        String host = Settings.optional("ACQUIRER_SFTP_HOST");
        line = host == null
                ? null
                : new SftpLine(new SftpHost(
                        host,
                        Settings.port("ACQUIRER_SFTP_PORT", SftpHost.SSH),
                        Settings.orElse("ACQUIRER_SFTP_USER", "clearing"),
                        Settings.required("ACQUIRER_HOST_KEY"),
                        Path.of(Settings.required("ACQUIRER_CLIENT_KEY_FILE")),
                        Duration.ofSeconds(Settings.port("ACQUIRER_SFTP_SECONDS", 10))));
    }

    @PreDestroy
    void hangUp() {
        if (line != null) {
            line.close();
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isConfigured() {
        return line != null;
    }

    @Override
    public List<Fetched> collect(Predicate<Listed> wanted, int most) throws BankUnavailable {
        return collect(Objects.requireNonNull(line, "no acquirer is named"), wanted, most);
    }

    static List<Fetched> collect(SftpLine line, Predicate<Listed> wanted, int most) throws BankUnavailable {
        try (SftpLine.Talk talk = line.open()) {
            List<Fetched> fetched = new ArrayList<>();
            for (SftpReading.Lies lies : SftpReading.list(talk.files(), FOLDER, ".csv")) {
                Listed listed = new Listed(lies.name(), lies.size(), lies.changedAt());
                if (fetched.size() < most && wanted.test(listed)) {
                    SftpReading.read(talk.files(), FOLDER + "/" + lies.name())
                            .ifPresent(content -> fetched.add(new Fetched(listed, content)));
                }
            }
            return fetched;
        } catch (IOException e) {
            throw new BankUnavailable("clearing reports: " + e.getMessage(), e);
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ClearingReport read(byte[] content) throws Unreadable {
        return ClearingCsv.read(content);
    }
}
