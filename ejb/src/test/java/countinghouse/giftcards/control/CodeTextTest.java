package countinghouse.giftcards.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeTextTest {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void a_fresh_code_is_read_however_it_is_typed() {
        String code = CodeText.fresh();
        assertEquals(16, code.length());
        assertNotEquals(code, CodeText.fresh());
        String grouped = CodeText.grouped(code);
        assertEquals(19, grouped.length());
        for (String typed :
                List.of(code, grouped, grouped.toLowerCase(), grouped.replace('-', ' '), " " + code + " ")) {
            assertEquals(Optional.of(code), CodeText.normal(typed));
        }
        assertEquals(code.substring(12), CodeText.end(code));
    }

    @Test
    void every_single_wrong_character_is_found() {
        String code = CodeText.fresh();
        for (int i = 0; i < code.length(); i++) {
            for (char other : LETTERS.toCharArray()) {
                if (other != code.charAt(i)) {
                    String wrong = code.substring(0, i) + other + code.substring(i + 1);
                    assertTrue(CodeText.normal(wrong).isEmpty(), wrong);
                }
            }
        }
    }

    @Test
    void neighbours_changed_over_are_found() {
        for (int run = 0; run < 200; run++) {
            String code = CodeText.fresh();
            for (int i = 0; i < 13; i++) {
                char[] swapped = code.toCharArray();
                swapped[i] = code.charAt(i + 1);
                swapped[i + 1] = code.charAt(i);
                String wrong = new String(swapped);
                assertEquals(wrong.equals(code), CodeText.normal(wrong).isPresent(), wrong);
            }
        }
    }

    @Test
    void what_is_no_code_is_none() {
        for (String typed :
                List.of("", "2222", "0000000000000000", "2222-2222-2222-2222-2222", "é".repeat(16), "2".repeat(500))) {
            assertFalse(CodeText.normal(typed).isPresent(), typed);
        }
    }

    @Test
    void rules_hold_for_every_country() {
        assertEquals(60, GiftRules.of("US").months());
        assertEquals(36, GiftRules.of("CN").months());
        assertEquals(60, GiftRules.of("XX").months());
    }
}
