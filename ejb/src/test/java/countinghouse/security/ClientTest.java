package countinghouse.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36|Chrome · Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0|Edge · Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.1 Safari/605|Safari · macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 CriOS/131 Safari/604|Chrome · iPhone",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537 Chrome/116 Mobile Safari/537 MicroMessenger/8|WeChat · Android",
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0|Firefox · Linux",
                "something else|something else"
            })
    void a_browser_is_named_as_a_person_would(String userAgent, String words) {
        assertEquals(words, new Client("192.0.2.1", userAgent, "d").browser());
    }

    @Test
    void a_card_number_in_it_is_masked_before_it_is_kept() {
        Client client = new Client("192.0.2.1", "4111 1111 1111 1111 \uff14111111111111111 Firefox", "d");
        assertEquals("[card number] [card number] Firefox", client.userAgent());
        String unknown = "x".repeat(20) + " 4111111111111111";
        assertEquals("x".repeat(20) + " [card number]", new Client("192.0.2.1", unknown, "d").browser());
        String late = "x".repeat(290) + " 4111111111111111";
        assertEquals("x".repeat(290) + " [card num", new Client("192.0.2.1", late, "d").userAgent());
    }

    @Test
    void what_anybody_may_write_is_cut_and_made_plain() {
        Client client = new Client("1".repeat(99), "<\u0001> ü " + "x".repeat(999), "d");
        assertEquals(45, client.address().length());
        assertEquals(300, client.userAgent().length());
        assertEquals("<?> ? x", client.userAgent().substring(0, 7));
        assertEquals("–", new Client("", "", "d").browser());
    }
}
