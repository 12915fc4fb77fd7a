package countinghouse.sandbox.wallet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in lower-case hex over parts joined by line feeds, the raw body last. */
final class Signatures {
    private Signatures() {}

    static String of(String secret, byte[] body, String... before) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            for (String part : before) {
                signed.writeBytes((part + "\n").getBytes(StandardCharsets.UTF_8));
            }
            signed.writeBytes(body);
            return HexFormat.of().formatHex(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
