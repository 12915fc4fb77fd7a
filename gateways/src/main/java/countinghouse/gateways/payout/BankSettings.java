package countinghouse.gateways.payout;

import countinghouse.iso20022.CreditTransferFile;
import countinghouse.platform.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the bank is, and who we are there.
 *
 * @param hostKey the only key that the bank's host may show, as OpenSSH writes it
 * @param keyFile our private key, in PEM or OpenSSH's form
 * @param patience with each step of a talk
 */
record BankSettings(
        String host,
        int port,
        String user,
        String hostKey,
        Path keyFile,
        CreditTransferFile.Account account,
        Duration patience) {
    private static final int SSH = 22;

    /** BANK_SFTP_HOST and the others; null where no bank is named. */
    static @Nullable BankSettings ofEnvironment() {
        String host = Settings.optional("BANK_SFTP_HOST");
        if (host == null) {
            return null;
        }
        return new BankSettings(
                host,
                Settings.port("BANK_SFTP_PORT", SSH),
                Settings.orElse("BANK_SFTP_USER", "countinghouse"),
                Settings.required("BANK_HOST_KEY"),
                Path.of(Settings.required("BANK_CLIENT_KEY_FILE")),
                new CreditTransferFile.Account(
                        Settings.orElse("BANK_ACCOUNT_HOLDER", "Countinghouse"),
                        Settings.orElse("BANK_ACCOUNT_CODE", ""),
                        Settings.orElse("BANK_ACCOUNT", "COUNTINGHOUSE")),
                Duration.ofSeconds(Settings.port("BANK_SFTP_SECONDS", 10)));
    }

    @Override
    public String toString() {
        return "BankSettings[" + host + ":" + port + "]";
    }
}
