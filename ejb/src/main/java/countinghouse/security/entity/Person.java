package countinghouse.security.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person, known by e-mail address. Belongs to no tenant; roles say where they may act. */
@Entity
@Table(name = "person")
@NamedQuery(name = "Person.byEmail", query = "select p from Person p where p.email = :email")
public class Person {
    private static final int FREE_TRIES = 5;

    @Id
    private String id;

    @Version
    private long version;

    private String email;
    private String name;
    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "failed_tries")
    private int failedTries;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    protected Person() {}

    public Person(String id, String email, String name, String language, Instant at) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.language = language;
        this.registeredAt = at;
    }

    public Person withPassword(String hash) {
        passwordHash = hash;
        return this;
    }

    public void confirm(Instant at) {
        if (confirmedAt == null) {
            confirmedAt = at;
        }
    }

    /** Whether a sign-in may be tried now. */
    public boolean mayTry(Instant now) {
        return confirmedAt != null && (lockedUntil == null || now.isAfter(lockedUntil));
    }

    public void succeeded() {
        failedTries = 0;
        lockedUntil = null;
    }

    /** After five wrong passwords each further one costs a wait that doubles, at most 15 minutes. */
    public void failed(Instant now) {
        failedTries++;
        if (failedTries >= FREE_TRIES) {
            long seconds = Math.min(900, 15L << Math.min(failedTries - FREE_TRIES, 6));
            lockedUntil = now.plus(Duration.ofSeconds(seconds));
        }
    }

    public String id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public String passwordHash() {
        return passwordHash;
    }
}
