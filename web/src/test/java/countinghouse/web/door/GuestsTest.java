package countinghouse.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestsTest {
    private static final String POLICY = "default-src 'self'; frame-ancestors 'none'";
    private static final String WIZARD = "/apply/application.xhtml";

    @Test
    void the_till_frames_the_acquirers_field_and_nothing_else() {
        Guests guests = new Guests("https://verifier.example", "https://acquirer.example");
        assertEquals(POLICY + "; frame-src 'self' https://acquirer.example", guests.policy("/till/till.xhtml", POLICY));
        assertEquals(POLICY, Guests.of("https://verifier.example").policy("/till/till.xhtml", POLICY));
        assertEquals(POLICY, guests.policy("/merchant/home.xhtml", POLICY));
    }

    @Test
    void the_wizard_may_frame_the_card_page_and_nothing_else() {
        assertEquals(
                POLICY + "; frame-src 'self' https://cards.example:8443",
                Guests.of("https://cards.example:8443").policy(WIZARD, POLICY));
        assertEquals(POLICY, Guests.of(null).policy(WIZARD, POLICY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/apply/track.xhtml", "/underwriting/case.xhtml", "/x/apply/application.xhtml"})
    void no_other_page_frames_it_or_gets_the_camera(String path) {
        Guests guests = Guests.of("https://cards.example");
        assertEquals(POLICY, guests.policy(path, POLICY));
        assertTrue(guests.permissions(path).contains("camera=()"));
    }

    @Test
    void the_wizard_gets_the_camera_and_nothing_more() {
        assertEquals(
                Headers.UNUSED.replace("camera=()", "camera=(self)"),
                Guests.of(null).permissions(WIZARD));
        assertTrue(Guests.of(null).permissions(WIZARD).contains("microphone=()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "https://a.example https://b.example",
                "https://a.example; script-src *",
                "https://a.example/path",
                "javascript:alert(1)"
            })
    void setting_that_is_no_origin_opens_nothing(String setting) {
        assertFalse(Guests.of(setting).policy(WIZARD, POLICY).contains("frame-src"));
    }
}
