package countinghouse.security.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void nobody_signs_in_before_the_address_is_confirmed() {
        Person person = new Person("usr_1", "a@example.com", "A", "en", NOW);
        assertFalse(person.mayTry(NOW));
        person.confirm(NOW);
        assertTrue(person.mayTry(NOW));
    }

    @Test
    void wrong_passwords_cost_waiting_and_a_right_one_ends_it() {
        Person person = new Person("usr_1", "a@example.com", "A", "en", NOW);
        person.confirm(NOW);
        for (int i = 0; i < 5; i++) {
            assertTrue(person.mayTry(NOW));
            person.failed(NOW);
        }
        assertFalse(person.mayTry(NOW.plusSeconds(15)));
        assertTrue(person.mayTry(NOW.plusSeconds(16)));
        person.succeeded();
        assertTrue(person.mayTry(NOW));
    }
}
