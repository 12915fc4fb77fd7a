package countinghouse.platform.gateway;

import java.util.Set;

/**
 * Where master keys are kept. They wrap and unwrap data keys and never leave it; a file keystore by default, a hardware module or a
 * provider's key service behind the same four questions elsewhere.
 */
public interface KeyManagement {
    /** The master key that wraps from now on; changes when the operator adds one. */
    String currentKeyId();

    /** All that can unwrap. */
    Set<String> keyIds();

    /**
     * @param context bound into what is returned: it unwraps under the same context only
     * @throws KeyUnavailable when there is no such master key
     */
    byte[] wrap(String keyId, byte[] dataKey, String context);

    /** @throws KeyUnavailable when there is no such master key, or it is not the one that wrapped this */
    byte[] unwrap(String keyId, byte[] wrapped, String context);
}
