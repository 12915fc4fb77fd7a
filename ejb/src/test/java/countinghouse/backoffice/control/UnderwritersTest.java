package countinghouse.backoffice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import countinghouse.platform.Role;
import countinghouse.security.People.Contact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderwritersTest {
    @Test
    void somebody_with_both_roles_is_one_person() {
        Contact uma = new Contact("usr_1", "uma@example.com", "Uma", Locale.ENGLISH);
        Contact sia = new Contact("usr_2", "sia@example.com", "Sia", Locale.ENGLISH);
        Map<Role, List<Contact>> people =
                Map.of(Role.UNDERWRITER, List.of(uma, sia), Role.SENIOR_UNDERWRITER, List.of(sia));
        assertEquals(List.of(uma, sia), List.copyOf(Underwriters.each(people::get)));
    }
}
