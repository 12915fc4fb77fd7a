package countinghouse.ledger.entity;

import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.InsertAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One posting; written once. Day, unit and currency are its entry's, repeated so that sums read one index. */
@Entity
@InsertAfter(JournalEntry.class)
@Table(name = "posting")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = PostingRow.TOTAL,
        query = "select sum(p.amountMinor) from PostingRow p where p.account = :account and p.currency = :currency"
                + " and p.businessOn between :from and :through")
@NamedQuery(
        name = PostingRow.TOTAL_OF_UNIT,
        query = "select sum(p.amountMinor) from PostingRow p where p.unit = :unit and p.account = :account"
                + " and p.currency = :currency and p.businessOn = :day")
@NamedQuery(
        name = PostingRow.BOOKED_UNTIL,
        query = "select sum(p.amountMinor) from PostingRow p where p.account = :account and p.currency = :currency"
                + " and p.entry.bookedAt <= :instant")
public class PostingRow {
    public static final String BOOKED_UNTIL = "PostingRow.bookedUntil";
    public static final String TOTAL = "PostingRow.total";
    public static final String TOTAL_OF_UNIT = "PostingRow.totalOfUnit";

    @Id
    private String id;

    /** A relation only so that entries are inserted before their postings. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(name = "entry_id", referencedColumnName = "id")
    private JournalEntry entry;

    @Enumerated(EnumType.STRING)
    private Account account;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "business_on")
    private LocalDate businessOn;

    private String unit;

    protected PostingRow() {}

    /** @param place position in the entry, from 1 */
    public PostingRow(JournalEntry entry, int place, Ledger.Entry content, Ledger.Posting posting) {
        this.id = entry.id() + "_" + place;
        this.entry = entry;
        this.account = posting.account();
        this.amountMinor = posting.amount().minor();
        this.currency = posting.amount().currency();
        this.businessOn = content.businessDay();
        this.unit = content.unit();
    }
}
