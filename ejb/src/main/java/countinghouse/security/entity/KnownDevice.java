package countinghouse.security.entity;

import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser that a person has signed in with, by the hash of its cookie. */
@Entity
@InsertAfter(Person.class)
@Table(name = "person_device")
@NamedQuery(
        name = "KnownDevice.find",
        query = "select d from KnownDevice d where d.personId = :person and d.deviceHash = :device")
@NamedQuery(name = "KnownDevice.count", query = "select count(d) from KnownDevice d where d.personId = :person")
@NamedQuery(name = "KnownDevice.old", query = "delete from KnownDevice d where d.lastSeenAt < :before")
public class KnownDevice {
    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "device_hash")
    private String deviceHash;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    protected KnownDevice() {}

    public KnownDevice(String id, String personId, String deviceHash, Instant at) {
        this.id = id;
        this.personId = personId;
        this.deviceHash = deviceHash;
        this.firstSeenAt = at;
        this.lastSeenAt = at;
    }

    public void seen(Instant at) {
        lastSeenAt = at;
    }
}
