package countinghouse.settlement.entity;

import countinghouse.settlement.gateway.PayoutBank.Listed;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A report that was fetched from a folder of somebody else's; written once, read or not. */
@MappedSuperclass
public abstract class FetchedReport {
    private static final int LONGEST = 1_000;

    @Id
    private String id;

    private String name;
    private long size;

    @Column(name = "changed_at")
    private long changedAt;

    private String sha256;
    private String faults;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    protected FetchedReport() {}

    /** @param faults what is wrong with it, cut after 1,000 letters */
    protected FetchedReport(String id, Listed listed, String sha256, String faults, Instant at) {
        this.id = id;
        this.name = listed.name();
        this.size = listed.size();
        this.changedAt = listed.changedAt();
        this.sha256 = sha256;
        this.faults = faults.substring(0, Math.min(LONGEST, faults.length()));
        this.fetchedAt = at;
    }

    public String id() {
        return id;
    }
}
