package countinghouse.security.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {
    @Test
    void there_are_ten_and_no_two_alike() {
        List<String> codes = RecoveryCodes.fresh();
        assertEquals(10, new HashSet<>(codes).size());
        for (String code : codes) {
            assertTrue(code.matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}"), code);
        }
    }

    @Test
    void how_it_is_typed_does_not_matter() {
        String hash = RecoveryCodes.hash("usr_1", "abcd-efgh-jkmn-pqrs");
        assertEquals(hash, RecoveryCodes.hash("usr_1", " ABCD EFGH jkmnPQRS ".toUpperCase(Locale.ROOT)));
    }

    @Test
    void a_hash_belongs_to_one_person() {
        String code = RecoveryCodes.fresh().getFirst();
        assertNotEquals(RecoveryCodes.hash("usr_1", code), RecoveryCodes.hash("usr_2", code));
    }
}
