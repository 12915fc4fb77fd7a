package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Vault.DataClass;
import countinghouse.platform.Vault.Place;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FirstFormatTest {
    /** Sealed by release 0.1.0 before there were data keys, with the master key 00 01 … 1f. */
    private static final byte[] SEALED = HexFormat.of()
            .parseHex(
                    "011e12d67f864a511b4a30a4b1a66e214e30ad0c9d91aa3d9e4041aff3fe6c1ab1ac89f79defa3043c15e1c88a84aee49503a17ac7dbd48f");

    private static final Place PLACE =
            new Place(new TenantId("mer_one"), DataClass.IDENTITY, "case_fact", "content", "fct_1");

    private static byte[] master() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return key;
    }

    @Test
    void a_value_of_the_first_form_opens() {
        byte[] plain = new FirstFormat(master()).open(PLACE, SEALED);
        assertEquals("{\"fullName\":\"Grace Okafor\"}", new String(plain, StandardCharsets.UTF_8));
    }

    @Test
    void not_at_another_place_and_not_altered() {
        Place other = new Place(new TenantId("mer_one"), DataClass.IDENTITY, "case_fact", "content", "fct_2");
        assertThrows(IllegalStateException.class, () -> new FirstFormat(master()).open(other, SEALED));
        byte[] altered = SEALED.clone();
        altered[20] ^= 1;
        assertThrows(IllegalStateException.class, () -> new FirstFormat(master()).open(PLACE, altered));
    }

    @Test
    void without_its_master_key_the_words_name_the_setting() {
        var failure = assertThrows(IllegalStateException.class, () -> new FirstFormat(null).open(PLACE, SEALED));
        assertTrue(failure.getMessage().contains("MASTER_KEY_FILE"), failure.getMessage());
    }
}
