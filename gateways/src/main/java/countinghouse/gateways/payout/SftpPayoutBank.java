package countinghouse.gateways.payout;

import countinghouse.gateways.sftp.SftpLine;
import countinghouse.settlement.gateway.BankAnswer;
import countinghouse.settlement.gateway.BankUnavailable;
import countinghouse.settlement.gateway.Delivery;
import countinghouse.settlement.gateway.PayoutBank;
import countinghouse.settlement.gateway.TransferFile;
import countinghouse.settlement.gateway.Unreadable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The bank at BANK_SFTP_HOST. */
@Singleton
@Local(PayoutBank.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class SftpPayoutBank implements PayoutBank {
    private @Nullable BankSettings settings;
    private @Nullable BankFolders folders;

    @PostConstruct
    void readSettings() {
        settings = BankSettings.ofEnvironment();
        folders = settings == null ? null : new BankFolders(new SftpLine(settings.host()));
    }

    @PreDestroy
    void hangUp() {
        if (folders != null) {
            folders.close();
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isConfigured() {
        return settings != null;
    }

    /** Banks write spaces into numbers, and put their own number at the end of the IBAN. */
    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isOurs(String account) {
        String ours =
                Objects.requireNonNull(settings, "no bank is named").account().number();
        return plain(account).endsWith(plain(ours));
    }

    private static String plain(String account) {
        return account.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public byte[] write(TransferFile file) {
        return BankFiles.write(
                file, Objects.requireNonNull(settings, "no bank is named").account());
    }

    @Override
    public Delivery deliver(String name, byte[] content) {
        return there().deliver(name, content);
    }

    @Override
    public List<Fetched> collect(Predicate<Listed> wanted, int most) throws BankUnavailable {
        return there().collect(wanted, most);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public BankAnswer read(byte[] content) throws Unreadable {
        return BankFiles.read(content);
    }

    private BankFolders there() {
        return Objects.requireNonNull(folders, "no bank is named");
    }
}
