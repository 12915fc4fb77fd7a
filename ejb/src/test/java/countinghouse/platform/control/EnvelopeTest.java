package countinghouse.platform.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Vault.DataClass;
import countinghouse.platform.Vault.Place;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final String KEY_ID = Ids.next("dky");
    private static final TenantId TENANT = new TenantId("mer_one");
    private static final Place PLACE = new Place(TENANT, DataClass.ACCOUNT, "case_fact", "content", "fct_1");
    private static final byte[] PLAIN = "6222 0000 0000 0000".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_sealed_opens_at_its_place() {
        byte[] sealed = Envelope.seal(KEY_ID, KEY, PLACE, PLAIN);
        assertArrayEquals(PLAIN, Envelope.open(KEY, PLACE, sealed));
        assertEquals(KEY_ID, Envelope.keyId(sealed));
    }

    @Test
    void the_same_value_never_looks_the_same_twice() {
        assertFalse(Arrays.equals(Envelope.seal(KEY_ID, KEY, PLACE, PLAIN), Envelope.seal(KEY_ID, KEY, PLACE, PLAIN)));
    }

    @Test
    void a_value_moved_to_another_tenant_class_table_column_or_row_does_not_open() {
        byte[] sealed = Envelope.seal(KEY_ID, KEY, PLACE, PLAIN);
        List<Place> others = List.of(
                new Place(new TenantId("mer_two"), DataClass.ACCOUNT, "case_fact", "content", "fct_1"),
                new Place(TENANT, DataClass.IDENTITY, "case_fact", "content", "fct_1"),
                new Place(TENANT, DataClass.ACCOUNT, "document", "content", "fct_1"),
                new Place(TENANT, DataClass.ACCOUNT, "case_fact", "contents", "fct_1"),
                new Place(TENANT, DataClass.ACCOUNT, "case_fact", "content", "fct_2"),
                // the same letters, parted elsewhere
                new Place(TENANT, DataClass.ACCOUNT, "case_factc", "ontent", "fct_1"));
        for (Place other : others) {
            assertThrows(IllegalStateException.class, () -> Envelope.open(KEY, other, sealed), other.toString());
        }
    }

    @Test
    void no_byte_can_be_altered() {
        byte[] sealed = Envelope.seal(KEY_ID, KEY, PLACE, PLAIN);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> Envelope.open(KEY, PLACE, altered), "byte " + i);
        }
    }

    @Test
    void another_key_does_not_open_it_and_says_so_without_the_value() {
        byte[] sealed = Envelope.seal(KEY_ID, KEY, PLACE, PLAIN);
        byte[] other = new byte[32];
        other[0] = 1;
        String words = assertThrows(
                        IllegalStateException.class,
                        () -> Envelope.open(new SecretKeySpec(other, "AES"), PLACE, sealed))
                .getMessage();
        assertTrue(words.contains("case_fact.content of fct_1"), words);
        assertFalse(words.contains("6222"), words);
    }

    @Test
    void what_is_cut_short_or_of_another_form_is_refused() {
        byte[] sealed = Envelope.seal(KEY_ID, KEY, PLACE, PLAIN);
        for (int length : new int[] {0, 1, 31, 43, 58}) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThrows(IllegalStateException.class, () -> Envelope.open(KEY, PLACE, cut), "length " + length);
        }
    }
}
