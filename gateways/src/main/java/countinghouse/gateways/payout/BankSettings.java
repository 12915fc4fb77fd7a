package countinghouse.gateways.payout;

import countinghouse.gateways.sftp.SftpHost;
import countinghouse.iso20022.CreditTransferFile;
import countinghouse.platform.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the bank is, and from which account it pays. */
record BankSettings(SftpHost host, CreditTransferFile.Account account) {
    /** BANK_SFTP_HOST and the others; null where no bank is named. */
    static @Nullable BankSettings ofEnvironment() {
        String host = Settings.optional("BANK_SFTP_HOST");
        if (host == null) {
            return null;
        }
        return new BankSettings(
                new SftpHost(
                        host,
                        Settings.port("BANK_SFTP_PORT", SftpHost.SSH),
                        Settings.orElse("BANK_SFTP_USER", "countinghouse"),
                        Settings.required("BANK_HOST_KEY"),
                        Path.of(Settings.required("BANK_CLIENT_KEY_FILE")),
                        Duration.ofSeconds(Settings.port("BANK_SFTP_SECONDS", 10))),
                new CreditTransferFile.Account(
                        Settings.orElse("BANK_ACCOUNT_HOLDER", "Countinghouse"),
                        Settings.orElse("BANK_ACCOUNT_CODE", ""),
                        Settings.orElse("BANK_ACCOUNT", "COUNTINGHOUSE")));
    }
}
