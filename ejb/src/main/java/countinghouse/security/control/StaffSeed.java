package countinghouse.security.control;

import countinghouse.audit.Audit;
import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.platform.TenantEntityManager;
import countinghouse.security.entity.Factor;
import countinghouse.security.entity.Person;
import countinghouse.security.entity.RoleGrant;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the platform's first people from a file that the operator gives (the demo makes its own); who is there already is left alone. */
@Singleton
@Startup
public class StaffSeed {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Directory directory;

    @Inject
    private Codes codes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** One line of the file; without a secret for the authenticator the person sets one up at the first sign-in. */
    public record Seed(
            String email,
            String name,
            String password,
            List<Role> roles,
            @Nullable String totpSecret) {}

    @PostConstruct
    void seed() {
        String file = Settings.optional("STAFF_SEED_FILE");
        if (file == null) {
            return;
        }
        try {
            for (Seed seed : Json.read(Files.readString(Path.of(file)), Seed[].class)) {
                takeIn(seed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("STAFF_SEED_FILE cannot be read", e);
        }
    }

    private void takeIn(Seed seed) {
        String email = Directory.normal(seed.email());
        if (directory.byEmail(email).isPresent()) {
            return;
        }
        Caller caller = Caller.system("staff-seed").orPlatform();
        Person person = new Person(Ids.next("usr"), email, seed.name(), "en", clock.instant())
                .withPassword(Secrets.hashPassword(seed.password()));
        person.confirm(clock.instant());
        tenants.platform().persist(person);
        for (Role role : seed.roles()) {
            if (!role.isPlatform()) {
                throw new IllegalStateException("not a platform role: " + role);
            }
            tenants.bind(caller).persist(new RoleGrant(Ids.next("grt"), person.id(), role));
        }
        if (seed.totpSecret() != null) {
            addFactor(person.id(), Totp.fromBase32(seed.totpSecret()));
        }
        audit.record(
                caller,
                "person.seeded",
                person.id(),
                Map.of("roles", seed.roles().toString()));
    }

    private void addFactor(String personId, byte[] secret) {
        String id = Ids.next("fac");
        Factor factor = new Factor(id, personId, codes.sealed(id, secret), clock.instant());
        factor.activate(clock.instant());
        directory.factors().persist(factor);
    }
}
