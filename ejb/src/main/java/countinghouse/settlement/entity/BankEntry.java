package countinghouse.settlement.entity;

import countinghouse.kernel.Money;
import countinghouse.platform.InsertAfter;
import countinghouse.settlement.gateway.BankAnswer.Entry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A movement on the bank's statement, with what it was held against; told again it is the same row. */
@Entity
@InsertAfter(BankReport.class)
@Table(name = "bank_entry")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = BankEntry.OF_REFERENCE,
        query = "select e from BankEntry e where e.endToEnd = :reference and e.currency = :currency and e.subject = ''")
@NamedQuery(
        name = BankEntry.BACK,
        query =
                "select count(e) from BankEntry e where e.subject = :payout and e.outcome = :matched and e.amountMinor > 0")
public class BankEntry {
    /** Movements that name a reference which nobody knew. */
    public static final String OF_REFERENCE = "BankEntry.ofReference";

    /** How often a payout's money has come back. */
    public static final String BACK = "BankEntry.back";

    private static final int LONGEST_ID = 60;

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "report_id")
    private String reportId;

    private String account;

    @Column(name = "bank_reference")
    private String bankReference;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "booked_on")
    private @Nullable LocalDate bookedOn;

    @Column(name = "end_to_end")
    private String endToEnd;

    @Column(name = "return_reason")
    private String returnReason;

    private String text;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String subject;

    @Column(name = "difference_minor")
    private long differenceMinor;

    @Column(name = "read_at")
    private Instant readAt;

    protected BankEntry() {}

    /** Where it was read, and what it was found to be. @param difference the bank's amount less ours, minor units */
    public record Found(String reportId, String account, Outcome outcome, String subject, long difference) {}

    public BankEntry(Entry entry, Found found, Instant at) {
        this.id = entry.key();
        this.reportId = found.reportId();
        this.account = cut(found.account(), 64);
        this.bankReference = cut(entry.bankReference(), 64);
        this.amountMinor = entry.amount().minor();
        this.currency = entry.amount().currency();
        this.bookedOn = entry.bookedOn();
        this.endToEnd = cut(entry.payoutId(), 64);
        this.returnReason = cut(entry.returnReason(), 12);
        this.text = cut(entry.text(), 200);
        this.outcome = found.outcome();
        this.subject = found.subject();
        this.differenceMinor = found.difference();
        this.readAt = at;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    public String id() {
        return id;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public String endToEnd() {
        return endToEnd;
    }

    public long difference() {
        return differenceMinor;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What it was about has come to be known later. */
    public void heldAgainst(Outcome as, String of, long difference) {
        outcome = as;
        subject = of;
        differenceMinor = difference;
    }

    /** What is left to be explained when the first break of it was. */
    public ReconciliationBreak brokenAgain(Instant at) {
        return broken(id.substring(0, Math.min(LONGEST_ID, id.length())) + "-2", text, at);
    }

    /** What a person has to explain, unless it matched. @param why a stable word instead of the bank's text, or empty */
    public ReconciliationBreak broken(String why, Instant at) {
        return broken(id, why.isEmpty() ? text : why, at);
    }

    private ReconciliationBreak broken(String as, String said, Instant at) {
        return new ReconciliationBreak(
                as,
                new ReconciliationBreak.Where(ReconciliationBreak.Source.BANK, reportId, "", bankReference, said),
                new ReconciliationBreak.What(outcome, subject, amountMinor, currency, differenceMinor),
                at);
    }
}
