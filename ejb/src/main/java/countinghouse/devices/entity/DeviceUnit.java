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
                "update DeviceUnit u set u.holder = :holder where u.serial = :serial and u.model = :model and u.holder is null")
@NamedQuery(
        name = "DeviceUnit.inStock",
        query =
                "select u.serial from DeviceUnit u where u.model = :model and u.holder is null order by u.receivedAt, u.serial")
@NamedQuery(
        name = "DeviceUnit.counts",
        query = "select u.model, count(u), count(u.holder) from DeviceUnit u group by u.model order by u.model")
public class DeviceUnit {
    @Id
    private String serial;

    private String model;

    /** Tenant that holds the unit, or null in stock. */
    @Column(name = "holder_id")
    private @Nullable String holder;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected DeviceUnit() {}

    public DeviceUnit(String serial, String model, Instant at) {
        this.serial = serial;
        this.model = model;
        this.receivedAt = at;
    }

    public String model() {
        return model;
    }

    public @Nullable String holder() {
        return holder;
    }
}
