package countinghouse.payments.entity;

import countinghouse.kernel.Hashes;

/**
 * A key that the client made before its first try, bound to what came under it. Kept as hashes: compared bytewise, of one length, and what
 * a client writes into its keys is not ours to keep.
 */
public record ClientKey(String hash, String content) {
    /**
     * @param what operation, so that one key may stand for an authorisation and for its capture
     * @param content all that came under it, in one text
     */
    public static ClientKey of(String what, String key, String content) {
        return new ClientKey(Hashes.sha256(what + "\n" + key), Hashes.sha256(content));
    }
}
