package countinghouse.backoffice.entity;

import countinghouse.backoffice.Backoffice.AlertRow;
import countinghouse.underwriting.ScreeningHits.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An approved merchant who resembles an entry that a list has added or changed since, or who is suspended: there until every hit is cleared
 * and it trades again.
 */
@Entity
@IdClass(RowKey.class)
@Table(name = "backoffice_alert")
@NamedQuery(name = "CaseAlert.all", query = "select a from CaseAlert a order by a.foundAt, a.id")
public class CaseAlert {
    @Id
    private String id;

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    private String number;
    private String merchant;
    private String country;

    @Column(name = "open_hits")
    private int openHits;

    @Column(name = "confirmed_hits")
    private int confirmedHits;

    private boolean suspended;

    @Column(name = "found_at")
    private Instant foundAt;

    protected CaseAlert() {}

    public CaseAlert(QueueCase approved, Instant at) {
        var row = approved.row();
        this.id = row.caseId();
        this.tenantId = approved.tenantId();
        this.number = row.number();
        this.merchant = row.merchant();
        this.country = row.country();
        this.foundAt = at;
    }

    public CaseAlert stands(Standing standing) {
        openHits = standing.open();
        confirmedHits = standing.confirmed();
        return this;
    }

    public CaseAlert trades(boolean stopped) {
        suspended = stopped;
        return this;
    }

    /** Whether nothing is left to look at. */
    public boolean isSettled() {
        return openHits + confirmedHits == 0 && !suspended;
    }

    public AlertRow row() {
        return new AlertRow(id, number, merchant, country, openHits, confirmedHits, suspended, foundAt);
    }
}
