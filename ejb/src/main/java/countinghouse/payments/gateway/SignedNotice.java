package countinghouse.payments.gateway;

/**
 * What an acquirer or wallet sent of its own accord, as it came.
 *
 * @param timestamp seconds since 1970, of the header X-Timestamp
 * @param signature of the header X-Signature
 * @param body raw
 */
// The bytes pass through and are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record SignedNotice(String timestamp, String signature, byte[] body) {}
