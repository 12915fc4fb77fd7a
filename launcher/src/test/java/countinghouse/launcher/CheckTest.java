package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckTest {
    @Test
    void the_first_line_is_the_title_and_the_rest_is_asked() {
        assertEquals(
                new Check("I1 it adds up", "SELECT 1\nFROM t"), Check.parse("-- I1 it adds up\nSELECT 1\nFROM t\n"));
    }

    @Test
    void a_file_without_a_title_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Check.parse("SELECT 1"));
    }

    @Test
    void every_check_of_this_build_names_its_invariant_and_only_reads() {
        List<Check> checks = Check.all();
        assertFalse(checks.isEmpty());
        for (Check check : checks) {
            assertTrue(check.title().matches("I\\d+ .+"), check.title());
            assertTrue(check.sql().toUpperCase(Locale.ROOT).startsWith("SELECT"), check.title());
            assertFalse(check.sql().contains(";") && !check.sql().contains("SEPARATOR ';'"), check.title());
        }
    }
}
