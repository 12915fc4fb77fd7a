package countinghouse.settlement.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.settlement.gateway.ClearingReport.Effect;
import countinghouse.settlement.gateway.ClearingReport.Line;
import countinghouse.settlement.gateway.ClearingReport.Sums;
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

/** A line of the acquirer's report in its merchant's tenant, with the item that it clears; an item is cleared once. */
@Entity
@InsertAfter(SettlementItem.class)
@Table(name = "cleared_line")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = ClearedLine.OF_REPORT,
        query = "select c from ClearedLine c where c.reportId = :report and c.currency = :currency order by c.id")
@NamedQuery(name = ClearedLine.CLEARED, query = "select c.itemId from ClearedLine c where c.itemId in :items")
@NamedQuery(
        name = ClearedLine.UNCLEARED,
        query = "select i from SettlementItem i where i.origin = :origin and i.kind in :kinds"
                + " and i.occurredAt > :from and i.occurredAt <= :through and i.product <> 'WALLET'"
                + " and not exists (select c.id from ClearedLine c where c.itemId = i.id)"
                + " and not exists (select k.id from SettlementItem k where k.id = i.captureId and k.product = 'WALLET')"
                + " order by i.occurredAt desc")
public class ClearedLine extends ReportedSums {
    public static final String OF_REPORT = "ClearedLine.ofReport";
    /** Which of these items are cleared. */
    public static final String CLEARED = "ClearedLine.cleared";
    /** Items of cards of a time that no line has cleared. */
    public static final String UNCLEARED = "ClearedLine.uncleared";

    private static final int LONGEST_REFERENCE = 64;

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "report_id")
    private String reportId;

    @Column(name = "item_id")
    private @Nullable String itemId;

    @Column(name = "payment_id")
    private String paymentId;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "expected_minor")
    private long expectedMinor;

    @Column(name = "suspense_minor")
    private long suspenseMinor;

    @Column(name = "matched_at")
    private Instant matchedAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "entry_id")
    private String entryId = "";

    @Column(name = "written_off_at")
    private @Nullable Instant writtenOffAt;

    protected ClearedLine() {}

    /**
     * @param itemId the item that it clears, or null
     * @param expected ours that it clears, signed as the line
     */
    public record Held(Outcome outcome, @Nullable String itemId, long expected) {}

    public ClearedLine(String report, Line line, Held held, Instant at) {
        super(line.currency(), line.sums());
        this.id = id(report, line.number());
        this.reportId = report;
        this.itemId = held.itemId();
        this.paymentId = cut(line.payment());
        this.reference = cut(line.acquirersReference());
        this.effect = line.effect();
        this.outcome = held.outcome();
        this.expectedMinor = held.expected();
        this.suspenseMinor = suspended(held.itemId() != null, line.sums(), held);
        this.matchedAt = at;
    }

    /** What clears nothing of ours is in suspense with all that comes of it; a pair that undoes itself is not. */
    private static long suspended(boolean clears, Sums sums, Held held) {
        if (clears) {
            return sums.gross() - held.expected();
        }
        return held.outcome() == Outcome.MATCHED ? 0 : sums.net();
    }

    public static String id(String report, int number) {
        return report + "-" + number;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_REFERENCE, text.length()));
    }

    public String id() {
        return id;
    }

    public String reportId() {
        return reportId;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable String itemId() {
        return itemId;
    }

    public String paymentId() {
        return paymentId;
    }

    public String reference() {
        return reference;
    }

    public Effect effect() {
        return effect;
    }

    /** What of it is the acquirer's and the scheme's: nothing of what clears nothing. */
    public Sums passedOn() {
        return itemId == null ? Sums.NONE : sums();
    }

    public long expected() {
        return expectedMinor;
    }

    public long suspense() {
        return suspenseMinor;
    }

    public boolean isReceived() {
        return receivedAt != null;
    }

    public boolean isWrittenOff() {
        return writtenOffAt != null;
    }

    /** @param entry in the journal; empty where nothing was to be posted */
    public void received(String entry, Instant at) {
        entryId = entry;
        receivedAt = at;
    }

    public void writtenOff(Instant at) {
        writtenOffAt = at;
    }
}
