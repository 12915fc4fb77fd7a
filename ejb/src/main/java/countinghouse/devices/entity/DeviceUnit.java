package countinghouse.devices.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One physical unit, known by its serial; the platform's, until a merchant holds it. The conditional update {@code take} is what lets one of
 * two people win.
 */
@Entity
@Table(name = "device_unit")
@NamedQuery(
        name = "DeviceUnit.take",
        query =
                "update DeviceUnit u set u.holder = :holder where u.serial = :serial and u.model = :model and u.holder is null and u.faultySince is null")
@NamedQuery(
        name = "DeviceUnit.inStock",
        query =
                "select u.serial from DeviceUnit u where u.model = :model and u.holder is null and u.faultySince is null order by u.receivedAt, u.serial")
@NamedQuery(
        name = "DeviceUnit.counts",
        query =
                "select u.model, count(u), count(u.holder), count(u.faultySince) from DeviceUnit u group by u.model order by u.model")
public class DeviceUnit {
    @Id
    private String serial;

    private String model;

    /** Tenant that holds the unit, or null in stock. */
    @Column(name = "holder_id")
    private @Nullable String holder;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "faulty_since")
    private @Nullable Instant faultySince;

    protected DeviceUnit() {}

    public DeviceUnit(String serial, String model, Instant at) {
        this.serial = serial;
        this.model = model;
        this.receivedAt = at;
    }

    /** Back from a merchant, and as good as before. */
    public void backInStock() {
        holder = null;
    }

    /** Back from a merchant, and no use to another. */
    public void setAside(Instant at) {
        holder = null;
        faultySince = at;
    }

    public boolean isFaulty() {
        return faultySince != null;
    }

    public String model() {
        return model;
    }

    public @Nullable String holder() {
        return holder;
    }
}
