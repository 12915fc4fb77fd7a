package countinghouse.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @Test
    void places_of_our_own_are_gone_back_to() {
        assertEquals("/apply/application.xhtml?step=person", Links.inside("/apply/application.xhtml?step=person"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/a/../b",
                "/x\r\nSet-Cookie: a=b",
                ""
            })
    void other_addresses_are_not(String address) {
        assertNull(Links.inside(address));
    }
}
