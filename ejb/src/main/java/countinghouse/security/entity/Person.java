package countinghouse.security.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person, known by e-mail address. Belongs to no tenant; roles say where they may act. */
@Entity
@Table(name = "person")
@NamedQuery(name = "Person.byEmail", query = "select p from Person p where p.email = :email")
public class Person {
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

    @Column(name = "password_changed_at")
    private @Nullable Instant passwordChangedAt;

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

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public void changePassword(String hash, Instant at) {
        passwordHash = hash;
        passwordChangedAt = at;
    }

    public Instant passwordSince() {
        return passwordChangedAt == null ? registeredAt : passwordChangedAt;
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
