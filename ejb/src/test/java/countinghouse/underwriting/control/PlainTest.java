package countinghouse.underwriting.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void numbers_are_the_same_however_they_are_grouped() {
        assertEquals(Plain.number("12-3456701"), Plain.number(" 12 345 6701 "));
        assertEquals(Plain.number("11000019860312002x"), Plain.number("11000019860312002X"));
        assertEquals(Plain.number("F7700001"), Plain.number("Ｆ７７００００１"));
        assertNotEquals(Plain.number("F7700001"), Plain.number("F7700002"));
    }

    @Test
    void names_are_the_same_in_either_order_and_without_their_accents() {
        assertEquals(Plain.name("José García"), Plain.name("GARCIA, Jose"));
        assertEquals("林晓梅", Plain.name(" 林晓梅 "));
        assertNotEquals(Plain.name("Ann Lee"), Plain.name("Anne Lee"));
    }

    @Test
    void phones_are_the_same_with_and_without_their_country() {
        assertEquals(Plain.phone("+1 617 555 0142", "+1"), Plain.phone("(617) 555-0142", "+1"));
        assertEquals(Plain.phone("+49 30 1234567", "+49"), Plain.phone("030 1234567", "+49"));
        assertEquals(Plain.phone("+86 138 0013 8000", "+86"), Plain.phone("13800138000", "+86"));
        assertNotEquals(Plain.phone("13800138000", "+86"), Plain.phone("13800138000", "+1"));
    }
}
