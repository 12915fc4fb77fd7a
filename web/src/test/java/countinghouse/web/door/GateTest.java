package countinghouse.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "a=%4", "a=%ff", "a=%c0%af", "a=%00", "%00=1", "a=\u0001", "a=%ed%a0%80"})
    void a_query_that_is_not_clean_utf8_is_refused(String query) {
        assertEquals(Query.Verdict.BROKEN, Query.of(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=4111111111111111",
                "q=4111%201111+1111-1111",
                "4111111111111111",
                "barcode=4111111111111111",
                "sku=4111111111111111",
                "search=4111111111111111",
                "serial=X4111111111111111",
                "phone=4111111111111111",
                "accountNumber=4111111111111111",
                "x=1&q=%EF%BC%94111111111111111"
            })
    void a_query_with_a_card_number_is_refused(String query) {
        assertEquals(Query.Verdict.CARD_NUMBER, Query.of(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a=1&b=%E4%B8%AD%E6%96%87", "barcode=4006381333931", "q=a%3Db+c", "back=%2Fapply%2F"})
    void every_other_query_passes(String query) {
        assertEquals(Query.Verdict.FINE, Query.of(query));
    }

    @Test
    void only_our_own_pages_may_post() {
        assertTrue(PostFilter.isOurs("same-origin", "https://shop.example:8443", "shop.example:8443"));
        assertTrue(PostFilter.isOurs(null, null, "shop.example"));
        assertFalse(PostFilter.isOurs("cross-site", null, "shop.example"));
        assertFalse(PostFilter.isOurs("same-site", "https://other.shop.example", "shop.example"));
        assertFalse(PostFilter.isOurs(null, "https://evil.example", "shop.example"));
        assertFalse(PostFilter.isOurs(null, "null", "shop.example"));
        assertFalse(PostFilter.isOurs(null, "https://shop.example.evil.example", "shop.example"));
    }
}
