package countinghouse.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private static final DatabaseAccess ACCESS = new DatabaseAccess(
            true,
            "jdbc:mysql://127.0.0.1:1/shop?sslMode=DISABLED",
            new DatabaseAccess.Login("owner", "o"),
            new DatabaseAccess.Login("app", "a"));

    @Test
    void rights_are_read_from_what_the_database_shows() {
        var present = new HashMap<String, Set<String>>();
        Grants.read("GRANT USAGE ON *.* TO `app`@`127.0.0.1`", present);
        Grants.read("GRANT SELECT, INSERT ON `shop`.`posting` TO `app`@`127.0.0.1`", present);
        assertEquals(Map.of("posting", Set.of("SELECT", "INSERT")), present);
    }

    @Test
    void what_is_right_already_is_left_alone() {
        var rights = Map.of("posting", Set.of("SELECT", "INSERT"));
        assertEquals(List.of(), new Grants(ACCESS).changes(rights, rights, "'app'@'%'"));
    }

    @Test
    void missing_rights_are_given_and_those_too_many_are_taken() {
        var wanted = Map.of("posting", Set.of("SELECT", "INSERT"));
        var present = Map.of("posting", Set.of("SELECT", "UPDATE", "DELETE"));
        assertEquals(
                List.of(
                        "grant INSERT on `shop`.`posting` to 'app'@'%'",
                        "revoke DELETE, UPDATE on `shop`.`posting` from 'app'@'%'"),
                new Grants(ACCESS).changes(wanted, present, "'app'@'%'"));
    }
}
