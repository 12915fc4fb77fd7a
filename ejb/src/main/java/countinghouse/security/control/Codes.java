package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Vault;
import countinghouse.security.Client;
import countinghouse.security.entity.Factor;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.RecoveryCode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Codes of authenticators and recovery codes: what is right once is never right again. */
@Stateless
public class Codes {
    @Inject
    private Directory directory;

    @Inject
    private Vault vault;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Takes a code of the person's factor, or one of their recovery codes, and uses it up. */
    public boolean take(String personId, String typed, Client client) {
        String code = typed.replaceAll("[\\s-]", "");
        Optional<Factor> factor = directory.factor(personId, Factor.State.ACTIVE);
        if (factor.isEmpty()) {
            return false;
        }
        return code.matches("[0-9]{6}") ? matches(factor.get(), code) : recovers(personId, code, client);
    }

    /** Whether it is a code of this factor; its step is used up. */
    public boolean matches(Factor factor, String typed) {
        Instant now = clock.instant();
        byte[] secret = vault.open(place(factor.id()), factor.secret());
        OptionalLong step = Totp.match(secret, typed.replaceAll("[\\s-]", ""), now, factor.lastStep());
        step.ifPresent(found -> factor.used(found, now));
        return step.isPresent();
    }

    private boolean recovers(String personId, String code, Client client) {
        int used = directory
                .rows()
                .createNamedQuery("RecoveryCode.use")
                .setParameter("now", clock.instant())
                .setParameter("hash", RecoveryCodes.hash(personId, code))
                .setParameter("person", personId)
                .executeUpdate();
        if (used != 1) {
            return false;
        }
        Person person = directory.person(personId);
        String left = Integer.toString(left(personId));
        audit.record(
                Caller.system("sign-in"),
                "person.recovery-code-used",
                personId,
                Map.of("address", client.address(), "browser", client.browser(), "left", left));
        notices.told(person, "recovery-used", client, Map.of("left", left));
        return true;
    }

    public int left(String personId) {
        return directory
                .rows()
                .createNamedQuery("RecoveryCode.left", Long.class)
                .setParameter("person", personId)
                .getSingleResult()
                .intValue();
    }

    /** Ten new ones; earlier ones are gone. */
    public List<String> renew(String personId) {
        forget(personId);
        List<String> codes = RecoveryCodes.fresh();
        for (String code : codes) {
            directory.rows().persist(new RecoveryCode(RecoveryCodes.hash(personId, code), personId));
        }
        return codes;
    }

    public void forget(String personId) {
        directory
                .rows()
                .createNamedQuery("RecoveryCode.remove")
                .setParameter("person", personId)
                .executeUpdate();
    }

    public byte[] sealed(String factorId, byte[] secret) {
        return vault.seal(place(factorId), secret);
    }

    public byte[] opened(Factor factor) {
        return vault.open(place(factor.id()), factor.secret());
    }

    private static Vault.Place place(String factorId) {
        return new Vault.Place(
                new TenantId(Caller.PLATFORM), Vault.DataClass.FACTOR, "person_factor", "secret", factorId);
    }
}
