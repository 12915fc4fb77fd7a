package countinghouse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void ids_fit_their_columns_and_differ() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String id = Ids.next("pay");
            assertTrue(id.matches("pay_[0-9a-hjkmnp-tv-z]{26}"), id);
            seen.add(id);
        }
        assertEquals(10_000, seen.size());
    }

    @Test
    void only_a_merchants_id_is_a_tenant() {
        assertThrows(IllegalArgumentException.class, () -> new TenantId("usr_1"));
    }
}
