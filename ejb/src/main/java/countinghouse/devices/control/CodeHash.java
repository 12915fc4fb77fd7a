package countinghouse.devices.control;

import countinghouse.kernel.Hashes;
import java.util.Locale;

/** Codes are kept hashed, with the terminal's id as salt: 49 random bits, five tries, so a plain hash is enough. */
final class CodeHash {
    private CodeHash() {}

    static String of(String terminalId, String code) {
        return Hashes.sha256(terminalId + "|"
                + code.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", ""));
    }
}
