package countinghouse.settlement.entity;

import countinghouse.kernel.Refusal;
import countinghouse.platform.InsertAfter;
import countinghouse.settlement.PayoutDesk.BreakRow;
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
        name = BankEntry.OPEN,
        query = "select e from BankEntry e where e.outcome <> :matched and e.settledAt is null order by e.readAt, e.id")
public class BankEntry {
    public static final String OPEN = "BankEntry.open";

    /** How it agrees with ours. */
    public enum Outcome {
        MATCHED,
        /** Ours, and the bank tells nothing of it. */
        MISSING,
        /** More than ours, or nothing of ours at all. */
        OVER,
        /** Less than ours. */
        UNDER,
        /** Ours, which the bank has booked before. */
        DUPLICATE,
        /** Ours in another currency. */
        CURRENCY
    }

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

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by_name")
    private String settledByName = "";

    @Column(name = "settled_reason")
    private String settledReason = "";

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

    /** @throws Refusal break.settled */
    public void settle(String name, String reason, Instant at) {
        if (settledAt != null || outcome == Outcome.MATCHED) {
            throw Refusal.conflict("break.settled");
        }
        settledAt = at;
        settledByName = name;
        settledReason = reason;
    }

    public BreakRow row() {
        return new BreakRow(
                id, outcome.name(), bankReference, amountMinor, currency, differenceMinor, subject, text, readAt);
    }
}
