package countinghouse.ledger.entity;

import countinghouse.ledger.Book;
import countinghouse.ledger.Ledger;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The head of an entry; written once. The sealer gives it its gapless number in a row of its own. */
@Entity
@Table(name = "journal_entry")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
public class JournalEntry {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Book book;

    private String event;
    private String reference;
    private String unit;
    private String currency;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "booked_at")
    private Instant bookedAt;

    protected JournalEntry() {}

    public JournalEntry(String id, Ledger.Entry entry, Instant bookedAt) {
        Ledger.Posting first = entry.postings().getFirst();
        this.id = id;
        this.book = first.account().book();
        this.event = entry.event();
        this.reference = entry.reference();
        this.unit = entry.unit();
        this.currency = first.amount().currency();
        this.businessOn = entry.businessDay();
        this.occurredAt = entry.occurredAt();
        this.bookedAt = bookedAt;
    }

    public String id() {
        return id;
    }
}
