package countinghouse.platform;

import countinghouse.kernel.TenantId;

/** Encrypts single values before their first write: identity numbers, account numbers, documents. */
public interface Vault {
    /**
     * Where a value lives. It is bound into the ciphertext: a value moved to another row, column or tenant does not decrypt.
     */
    record Place(TenantId tenant, String table, String column, String row) {}

    byte[] seal(Place place, byte[] plain);

    /** @throws IllegalStateException when the ciphertext was altered, or belongs to another place */
    byte[] open(Place place, byte[] sealed);

    /** The same value gives the same index in one tenant and class, and nothing can be told from it without the key. */
    String blindIndex(TenantId tenant, String dataClass, String value);
}
