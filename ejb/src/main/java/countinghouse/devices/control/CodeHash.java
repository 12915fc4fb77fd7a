package countinghouse.devices.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Codes are kept hashed, with the terminal's id as salt: 49 random bits, five tries, so a plain hash is enough. */
final class CodeHash {
    private CodeHash() {}

    static String of(String terminalId, String code) {
        try {
            String text = terminalId + "|"
                    + code.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
