package countinghouse.platform;

import countinghouse.kernel.TenantId;
import java.util.List;

/**
 * Encrypts single values before their first write: identity numbers, account numbers, documents. Each tenant has a data key of its own for
 * each class of data; data keys lie in the table {@code data_key}, wrapped by a master key that never is in the database.
 *
 * <p>A new sealed column needs three things: a generated column {@code sealed_by} with an index beside it (as in the migration
 * {@code platform_data_keys}), a line in {@code platform.sql.SealedColumn}, and nothing else: the rotation of keys, {@code ./ops check} and the
 * tests go by these.
 */
public interface Vault {
    /** Classes of data. Each has keys of its own, so that what opens documents opens no account number. */
    enum DataClass {
        /** Names, birth dates, addresses and numbers of persons and businesses, as stated. */
        IDENTITY,
        /** Numbers of settlement accounts; in China these are debit card numbers. */
        ACCOUNT,
        /** Content of files. */
        DOCUMENT,
        /** What a mail is filled with, among it one-time codes. */
        MAIL,
        /** Secrets of second factors. */
        FACTOR,
        /** Codes of gift cards, of which only blind indexes are kept. */
        GIFT_CODE,
        /** The acquirer's tokens of customers' cards. */
        CARD_TOKEN
    }

    /**
     * Where a value lives. It is bound into the ciphertext: a value moved to another row, column, tenant or class does not decrypt. What
     * belongs to no merchant is kept under {@link Caller#PLATFORM}.
     */
    record Place(TenantId tenant, DataClass dataClass, String table, String column, String row) {}

    /**
     * Seals under the tenant's active key of the class; the key cannot be retired before the running transaction has ended.
     *
     * @throws jakarta.ejb.EJBTransactionRequiredException without a transaction: the value is to be written in it
     * @throws IllegalArgumentException when the column is not among {@code SealedColumn}
     */
    byte[] seal(Place place, byte[] plain);

    /** @throws IllegalStateException when the ciphertext was altered, belongs to another place, or its key is not to be had */
    byte[] open(Place place, byte[] sealed);

    /**
     * The same value gives the same index in one tenant and class, and nothing can be told from it without the key. Its key is not renewed
     * with the data keys: the indexes that are stored would no longer be found.
     *
     * @return 64 hexadecimal digits
     */
    String blindIndex(TenantId tenant, DataClass dataClass, String value);

    /**
     * As {@link #blindIndex}, under a key of the platform: the same value gives the same index whichever merchant gave it. Only what the
     * platform's people may compare over all merchants belongs here, and what it answers is shown to nobody.
     *
     * @return in the order of the values
     */
    List<String> platformIndex(Caller system, DataClass dataClass, List<String> values);
}
