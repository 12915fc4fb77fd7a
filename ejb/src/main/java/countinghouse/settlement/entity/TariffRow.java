package countinghouse.settlement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Published rates, kept as the files they were given as; written once. */
@Entity
@Table(name = "tariff")
public class TariffRow {
    @Id
    private String id;

    private String interchange;

    @Column(name = "scheme_fees")
    private String schemeFees;

    @Column(name = "added_at")
    private Instant addedAt;

    protected TariffRow() {}

    /** @param id SHA-256 of both texts */
    public TariffRow(String id, String interchange, String schemeFees, Instant at) {
        this.id = id;
        this.interchange = interchange;
        this.schemeFees = schemeFees;
        this.addedAt = at;
    }

    public String id() {
        return id;
    }

    public String interchange() {
        return interchange;
    }

    public String schemeFees() {
        return schemeFees;
    }
}
