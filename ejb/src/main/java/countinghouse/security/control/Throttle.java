package countinghouse.security.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.Tokens;
import countinghouse.platform.Attempts;
import countinghouse.security.Client;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Slows guessing down without locking anybody out. Failures are counted for an account at one place: the browser when the person has
 * signed in with it before, else the address. So nobody elsewhere makes a person wait. An address that fails with many accounts waits, and
 * while an account fails from many addresses, a new one has a single free try there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Attempts.Policy PLACE =
            new Attempts.Policy(5, Duration.ofSeconds(15), LONGEST, Duration.ofHours(1));
    private static final Attempts.Policy PLACE_UNDER_ATTACK =
            new Attempts.Policy(1, Duration.ofMinutes(1), LONGEST, Duration.ofHours(1));
    private static final Attempts.Policy ADDRESS =
            new Attempts.Policy(30, Duration.ofMinutes(1), LONGEST, Duration.ofMinutes(15));
    private static final Attempts.Policy ACCOUNT =
            new Attempts.Policy(Integer.MAX_VALUE, LONGEST, LONGEST, Duration.ofHours(1));
    private static final int ATTACK = 50;
    private static final Attempts.Policy CODES_ELSEWHERE =
            new Attempts.Policy(30, Duration.ofMinutes(1), LONGEST, Duration.ofHours(24));
    private static final Attempts.Policy MAILS =
            new Attempts.Policy(60, Duration.ofMinutes(1), LONGEST, Duration.ofHours(1));
    private static final int IPV6_NETWORK = 8;

    @Inject
    private Attempts attempts;

    /**
     * A try that was counted before its outcome is known.
     *
     * @param shared counts that others take part in
     */
    public record Ticket(String place, List<String> shared) {}

    /**
     * @param known whether the person has signed in with this browser before; false for nobody
     * @throws Refusal person.wait
     */
    public Ticket password(String email, Client client, boolean known) {
        String place = "password|" + email + "|";
        if (known) {
            place += "device|" + Tokens.hash(client.device());
            refuse(attempts.claim(place, PLACE));
            return new Ticket(place, List.of());
        }
        place += network(client.address());
        String address = "password-address|" + network(client.address());
        String account = "password-account|" + email;
        boolean attacked = attempts.failures(account, ACCOUNT) >= ATTACK;
        refuse(attempts.claim(place, attacked ? PLACE_UNDER_ATTACK : PLACE));
        refuse(attempts.claim(address, ADDRESS));
        attempts.claim(account, ACCOUNT);
        return new Ticket(place, List.of(address, account));
    }

    /** @throws Refusal person.wait */
    public Ticket code(String personId, Client client, boolean known) {
        String place = "code|" + personId + "|";
        if (known) {
            place += "device|" + Tokens.hash(client.device());
            refuse(attempts.claim(place, PLACE));
            return new Ticket(place, List.of());
        }
        place += network(client.address());
        String elsewhere = "code-person|" + personId;
        refuse(attempts.claim(place, PLACE));
        refuse(attempts.claim(elsewhere, CODES_ELSEWHERE));
        return new Ticket(place, List.of(elsewhere));
    }

    /** Of somebody who is signed in and proves once more who they are. @throws Refusal person.wait */
    public Ticket proof(String sessionId) {
        String place = "proof|" + sessionId;
        refuse(attempts.claim(place, PLACE));
        return new Ticket(place, List.of());
    }

    /** Requests that send a mail, of one address. @throws Refusal person.wait */
    public void mail(Client client) {
        refuse(attempts.claim("mail|" + network(client.address()), MAILS));
    }

    public void succeeded(Ticket ticket) {
        attempts.succeeded(ticket.place());
        ticket.shared().forEach(attempts::forgive);
    }

    private static void refuse(Duration wait) {
        if (!wait.isZero()) {
            throw Refusal.invalid("person.wait", Map.of("seconds", Long.toString(wait.toSeconds() + 1)));
        }
    }

    /** Whoever has one address of version 6 has its whole network of 64 bits. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK));
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }
}
