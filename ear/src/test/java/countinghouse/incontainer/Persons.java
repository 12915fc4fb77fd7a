package countinghouse.incontainer;

import countinghouse.kernel.Ids;
import countinghouse.platform.Role;
import countinghouse.security.Client;
import countinghouse.security.Factors;
import countinghouse.security.People;
import countinghouse.security.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Registers people for tests, through the face; only the click in the mail is done for them. */
@Dependent
public class Persons {
    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    Factors factors;

    /** A browser at an address of its own, seen by nobody before. */
    static Client stranger() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address = "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
        return new Client(address, "Mozilla/5.0 (X11; Linux x86_64) Firefox/133.0", Ids.next("dev"));
    }

    Somebody unconfirmed(Rows rows) {
        String email = Ids.next("per").replace('_', '.') + "@example.com";
        String password = "lantern river copper " + ThreadLocalRandom.current().nextInt(10_000, 99_999);
        people.register(new People.Register(email, password, "Petra Person", Locale.ENGLISH), stranger());
        return new Somebody(
                rows.all("SELECT id FROM person WHERE email = ?", email).getFirst(), email, password);
    }

    Somebody registered(Rows rows) throws SQLException {
        Somebody somebody = unconfirmed(rows);
        rows.change("UPDATE person SET confirmed_at = NOW(6) WHERE id = ?", somebody.id());
        return somebody;
    }

    Somebody staff(Rows rows) throws SQLException {
        Somebody somebody = registered(rows);
        makeStaff(rows, somebody.id());
        return somebody;
    }

    static void makeStaff(Rows rows, String personId) throws SQLException {
        rows.change(
                "INSERT INTO role_grant (tenant_id, id, person_id, role) VALUES (?, ?, ?, ?)",
                "mer_platform",
                Ids.next("grt"),
                personId,
                Role.UNDERWRITER.name());
    }

    Sessions.Standing enter(Somebody somebody, Client client) {
        return sessions.enter(somebody.email(), somebody.password(), client);
    }

    /** @return what the person keeps: the secret first, then the recovery codes */
    List<String> enrol(String session, Client client) {
        String secret = factors.begin(session).secret();
        List<String> kept = new java.util.ArrayList<>(List.of(secret));
        kept.addAll(factors.confirm(session, Somebody.code(secret, 0), client));
        return kept;
    }
}
