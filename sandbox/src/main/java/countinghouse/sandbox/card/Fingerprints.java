package countinghouse.sandbox.card;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether two cards are the same without telling which: a keyed hash in letters only, so that none looks like a number. */
final class Fingerprints {
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    Fingerprints(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Files.write(file, fresh);
        }
        key = new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256");
    }

    String of(String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < BYTES; i++) {
                letters.append((char) ('a' + (hash[i] >> 4 & 0xf))).append((char) ('a' + (hash[i] & 0xf)));
            }
            return letters.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
