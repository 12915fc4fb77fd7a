package countinghouse.security.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void an_address_is_confirmed_once() {
        Person person = new Person("usr_1", "a@example.com", "A", "en", NOW);
        assertFalse(person.isConfirmed());
        person.confirm(NOW);
        assertTrue(person.isConfirmed());
    }

    @Test
    void a_changed_password_has_its_time() {
        Person person = new Person("usr_1", "a@example.com", "A", "en", NOW).withPassword("one");
        assertEquals(NOW, person.passwordSince());
        person.changePassword("other", NOW.plusSeconds(5));
        assertEquals(NOW.plusSeconds(5), person.passwordSince());
        assertEquals("other", person.passwordHash());
    }
}
