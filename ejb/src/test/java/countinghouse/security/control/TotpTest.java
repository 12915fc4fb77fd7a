package countinghouse.security.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** RFC 6238, appendix B, for SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** The RFC's vectors have eight digits; ours are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void it_makes_the_codes_of_the_standard(long second, String vector) {
        long step = Totp.stepOf(Instant.ofEpochSecond(second));
        assertEquals(vector.substring(2), Totp.code(SECRET, step));
    }

    @Test
    void a_code_counts_one_step_early_and_one_step_late() {
        long step = Totp.stepOf(NOW);
        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(OptionalLong.of(near), Totp.match(SECRET, Totp.code(SECRET, near), NOW, 0));
        }
        assertTrue(Totp.match(SECRET, Totp.code(SECRET, step - 2), NOW, 0).isEmpty());
        assertTrue(Totp.match(SECRET, Totp.code(SECRET, step + 2), NOW, 0).isEmpty());
    }

    @Test
    void a_step_that_was_used_is_not_taken_again_nor_is_one_before_it() {
        long step = Totp.stepOf(NOW);
        String code = Totp.code(SECRET, step);
        assertTrue(Totp.match(SECRET, code, NOW, step).isEmpty());
        assertTrue(Totp.match(SECRET, Totp.code(SECRET, step - 1), NOW, step).isEmpty());
        assertEquals(OptionalLong.of(step + 1), Totp.match(SECRET, Totp.code(SECRET, step + 1), NOW, step));
    }

    @Test
    void a_secret_survives_being_typed() {
        byte[] secret = Totp.newSecret();
        String typed = Totp.base32(secret).toLowerCase(java.util.Locale.ROOT);
        assertEquals(32, typed.length());
        assertArrayEquals(secret, Totp.fromBase32(typed.substring(0, 4) + " " + typed.substring(4)));
    }

    @Test
    void a_secret_that_is_none_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Totp.fromBase32("not base 32 at all!"));
        assertThrows(IllegalArgumentException.class, () -> Totp.fromBase32("ABCD"));
    }

    @Test
    void the_qr_code_holds_an_address_that_apps_understand() {
        assertEquals(
                "otpauth://totp/Countinghouse:uma%40example.com?secret=GEZDGNBVGY3TQOJQ"
                        + "&issuer=Countinghouse&algorithm=SHA1&digits=6&period=30",
                Totp.address("uma@example.com", "GEZDGNBVGY3TQOJQ"));
    }
}
