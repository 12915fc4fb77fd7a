package countinghouse.settlement.entity;

import countinghouse.kernel.Refusal;
import countinghouse.settlement.PayoutDesk.BreakRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** Something that does not agree with what the bank, the acquirer or the contract says, until a person has said why. */
@Entity
@Table(name = "reconciliation_break")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = ReconciliationBreak.OPEN,
        query = "select b from ReconciliationBreak b where b.settledAt is null order by b.openedAt, b.id")
@NamedQuery(
        name = ReconciliationBreak.IN_SUSPENSE,
        query =
                "select b from ReconciliationBreak b where b.settledAt is not null and b.suspenseMinor <> 0 order by b.id")
@NamedQuery(
        name = ReconciliationBreak.OF_REPORT,
        query =
                "select b from ReconciliationBreak b where b.reportId = :report and b.currency = :currency order by b.id")
@NamedQuery(
        name = ReconciliationBreak.TALLY,
        query = "select b.reportId, count(b), sum(case when b.settledAt is null then 1 else 0 end)"
                + " from ReconciliationBreak b where b.reportId in :reports group by b.reportId")
public class ReconciliationBreak {
    public static final String OPEN = "ReconciliationBreak.open";
    public static final String IN_SUSPENSE = "ReconciliationBreak.inSuspense";
    public static final String OF_REPORT = "ReconciliationBreak.ofReport";
    /** By report: how many, and how many of them are open. */
    public static final String TALLY = "ReconciliationBreak.tally";

    private static final int LONGEST_REFERENCE = 64;
    private static final int LONGEST_TEXT = 200;

    /** Whose word differs. */
    public enum Source {
        BANK,
        ACQUIRER,
        /** What was charged, from what was agreed. */
        FEES
    }

    @Id
    private String id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "report_id")
    private String reportId;

    @Column(name = "merchant_id")
    private String merchantId;

    private String reference;
    private String subject;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "difference_minor")
    private long differenceMinor;

    @Column(name = "suspense_minor")
    private long suspenseMinor;

    private String text;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "assigned_to")
    private String assignedTo = "";

    @Column(name = "assigned_to_name")
    private String assignedToName = "";

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by_name")
    private String settledByName = "";

    @Column(name = "settled_reason")
    private String settledReason = "";

    protected ReconciliationBreak() {}

    /** @param report where it was told, or empty @param merchant whose it is, or empty */
    public record Where(Source source, String report, String merchant, String reference, String text) {}

    /**
     * Minor units.
     *
     * @param subject ours that it was held against; empty for nothing
     * @param amount theirs
     * @param difference theirs less ours
     */
    public record What(Outcome outcome, String subject, long amount, String currency, long difference) {}

    public ReconciliationBreak(String id, Where where, What what, Instant at) {
        this.id = id;
        this.source = where.source();
        this.outcome = what.outcome();
        this.reportId = where.report();
        this.merchantId = where.merchant();
        this.reference = cut(where.reference(), LONGEST_REFERENCE);
        this.subject = cut(what.subject(), LONGEST_REFERENCE);
        this.amountMinor = what.amount();
        this.currency = what.currency();
        this.differenceMinor = what.difference();
        this.text = cut(where.text(), LONGEST_TEXT);
        this.openedAt = at;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    public String id() {
        return id;
    }

    public String merchantId() {
        return merchantId;
    }

    public String currency() {
        return currency;
    }

    public long amount() {
        return amountMinor;
    }

    /** What of its money stands in suspense; above zero what came too much. */
    public long suspense() {
        return suspenseMinor;
    }

    public void suspended(long minor) {
        suspenseMinor = minor;
    }

    public boolean isOpen() {
        return settledAt == null;
    }

    /** @throws Refusal break.settled */
    public void assign(String person, String name) {
        requireOpen();
        assignedTo = person;
        assignedToName = name;
    }

    /** @throws Refusal break.settled */
    public void settle(String name, String reason, Instant at) {
        requireOpen();
        settledAt = at;
        settledByName = name;
        settledReason = reason;
    }

    private void requireOpen() {
        if (settledAt != null) {
            throw Refusal.conflict("break.settled");
        }
    }

    public BreakRow row() {
        return new BreakRow(
                id,
                source.name(),
                outcome.name(),
                merchantId,
                reference,
                amountMinor,
                currency,
                differenceMinor,
                suspenseMinor,
                subject,
                text,
                openedAt,
                assignedToName);
    }
}
