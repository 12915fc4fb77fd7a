package countinghouse.onboarding.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterRulesTest {
    private static final String OURS = "https://pay.example.com/apply/track.xhtml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Hello\r\nBcc: everybody@example.com",
                "Hello\nX-Header: 1",
                "Hello\u0000",
                "Hello \u202etxt.exe",
                "one\u2028two"
            })
    void a_subject_is_one_line_that_can_be_seen(String subject) {
        assertEquals("letter.subject", refused(() -> LetterRules.subject(subject)));
        assertEquals("letter.subject", refused(() -> LetterRules.subject("x".repeat(121))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go to https://evil.example/",
                "Go to " + OURS + ".evil.example/",
                "Go to " + OURS + "?id=1",
                "Go to https://pay.example.com@evil.example/apply/track.xhtml",
                "请打开http://evil.example。",
                "HTTPS://EVIL.EXAMPLE",
                "www.evil.example",
                "evil.example/login",
                "mailto:me@evil.example",
                "javascript:alert(1)",
                "<a href=\"https://evil.example\">Your application</a>"
            })
    void a_link_leads_to_the_application_or_is_refused(String text) {
        assertEquals("letter.link", refused(() -> LetterRules.text(text, OURS)));
    }

    @Test
    void text_stays_as_it_was_typed_with_plain_line_ends() {
        assertEquals(
                "Hello <b>Grace</b>,\n\nsee " + OURS + ".\n见" + OURS,
                LetterRules.text("  Hello <b>Grace</b>,\r\n\r\nsee " + OURS + ".\n见" + OURS + "\r\n", OURS));
        assertEquals("At 9:30, rate 1.5%: e.g. a/b", LetterRules.text("At 9:30, rate 1.5%: e.g. a/b", OURS));
    }

    @Test
    void a_place_that_nobody_filled_in_is_named() {
        Refusal refusal = assertThrows(Refusal.class, () -> LetterRules.text("We ask: {question}", OURS));
        assertEquals("letter.place", refusal.code());
        assertEquals("{question}", refusal.parameters().get("place"));
        assertEquals("letter.place", refused(() -> LetterRules.subject("About {text}")));
    }

    @Test
    void card_numbers_and_endless_texts_are_refused() {
        assertEquals("letter.card", refused(() -> LetterRules.text("4111 1111 1111 1111", OURS)));
        assertEquals("letter.card", refused(() -> LetterRules.subject("4111-1111-1111-1111")));
        assertEquals("letter.card", refused(() -> LetterRules.reply("my card 4111 1111 1111 1111")));
        assertEquals("letter.text", refused(() -> LetterRules.text("x".repeat(4001), OURS)));
        assertEquals("letter.text", refused(() -> LetterRules.text(" \r\n ", OURS)));
        assertEquals("letter.text", refused(() -> LetterRules.text("a\u202eb", OURS)));
        assertEquals("reply.text", refused(() -> LetterRules.reply("x".repeat(2001))));
        assertEquals("reply.text", refused(() -> LetterRules.reply("  ")));
        assertEquals("see https://shop.example", LetterRules.reply(" see https://shop.example "));
    }

    @Test
    void a_key_is_short_and_plain() {
        assertEquals("letter.sent", refused(() -> LetterRules.key("' OR 1")));
        assertEquals("letter.sent", refused(() -> LetterRules.key("x".repeat(65))));
        assertEquals("0f8fad5b-d9cb", LetterRules.key("0f8fad5b-d9cb"));
    }

    private static String refused(Executable call) {
        return assertThrows(Refusal.class, call).code();
    }
}
