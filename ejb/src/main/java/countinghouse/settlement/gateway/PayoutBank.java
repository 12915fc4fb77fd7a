package countinghouse.settlement.gateway;

import java.util.List;
import java.util.function.Predicate;

/** The bank from whose account merchants are paid. */
public interface PayoutBank {
    /** False where the operator has named no bank: payouts then stay where they are. */
    boolean isConfigured();

    /** Whether a statement's account is the one that we pay from. @param account IBAN or the bank's own number */
    boolean isOurs(String account);

    /** The file as the bank wants it; the same transfers give the same bytes, and what they come to is read back and compared. */
    byte[] write(TransferFile file);

    /**
     * Brings a file to the bank exactly once: it is looked for first, written under a passing name, and given its own name at the end, over no
     * other file.
     *
     * @param name without a folder, unique for ever
     */
    Delivery deliver(String name, byte[] content);

    /**
     * Reports that lie at the bank, in the order of their names.
     *
     * @param wanted which are fetched
     * @param most that are fetched now
     * @throws BankUnavailable when not all of them could be fetched
     */
    List<Fetched> collect(Predicate<Listed> wanted, int most) throws BankUnavailable;

    /** What a report says. @throws Unreadable when it is none, or not whole */
    BankAnswer read(byte[] content) throws Unreadable;

    /** @param changedAt seconds since 1970 */
    record Listed(String name, long size, long changedAt) {}

    /** A report as it lies at the bank. */
    // The bytes pass through and are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Fetched(Listed listed, byte[] content) {}
}
