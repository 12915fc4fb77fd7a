package countinghouse.settlement.entity;

import countinghouse.kernel.Rate;
import countinghouse.platform.InsertAfter;
import countinghouse.settlement.Costs;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Transactions;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One thing that the acquirer saw, with what it cost and by which rates; written once. */
@Entity
@InsertAfter(PricePlanRow.class)
@Table(name = "settlement_item")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = SettlementItem.BY_REFERENCE, query = "select i from SettlementItem i where i.reference = :reference")
@NamedQuery(name = SettlementItem.ABOUT, query = "select i from SettlementItem i where i.ofReference = :reference")
@NamedQuery(name = SettlementItem.OF_CAPTURE, query = "select i from SettlementItem i where i.captureId = :capture")
@NamedQuery(
        name = SettlementItem.OF_DAY,
        query = "select i from SettlementItem i where i.businessOn = :day order by i.occurredAt, i.id")
@NamedQuery(
        name = SettlementItem.SUMS_OF_DAY,
        query =
                "select i.kind, count(i), sum(i.amountMinor), sum(i.interchangeMinor), sum(i.schemeMinor),"
                        + " sum(i.markupMinor), sum(i.otherMinor) from SettlementItem i where i.businessOn = :day group by i.kind")
@NamedQuery(name = SettlementItem.FIRST_DAY, query = "select min(i.businessOn) from SettlementItem i")
@NamedQuery(name = SettlementItem.LAST_DAY, query = "select max(i.businessOn) from SettlementItem i")
@NamedQuery(
        name = SettlementItem.SUMS_AFTER,
        query = "select i.businessOn, i.kind, count(i), sum(i.amountMinor), sum(i.interchangeMinor),"
                + " sum(i.schemeMinor), sum(i.markupMinor), sum(i.otherMinor) from SettlementItem i"
                + " where i.businessOn > :day group by i.businessOn, i.kind")
@NamedQuery(
        name = SettlementItem.OF_REFERENCES,
        query = "select i from SettlementItem i where i.reference in :references or i.ofReference in :references")
public class SettlementItem {
    public static final String BY_REFERENCE = "SettlementItem.byReference";
    public static final String ABOUT = "SettlementItem.about";
    public static final String OF_CAPTURE = "SettlementItem.ofCapture";
    public static final String OF_DAY = "SettlementItem.ofDay";
    /** Kind, number, and sums of amount, interchange, scheme fees, mark-up and other fees. */
    public static final String SUMS_OF_DAY = "SettlementItem.sumsOfDay";

    public static final String FIRST_DAY = "SettlementItem.firstDay";
    public static final String LAST_DAY = "SettlementItem.lastDay";

    /** As {@link #SUMS_OF_DAY}, of each later day, which stands first. */
    public static final String SUMS_AFTER = "SettlementItem.sumsAfter";

    /** With these references, or about them. */
    public static final String OF_REFERENCES = "SettlementItem.ofReferences";

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Enumerated(EnumType.STRING)
    private ItemOrigin origin;

    private String reference;

    @Column(name = "of_reference")
    private String ofReference;

    @Column(name = "capture_id")
    private @Nullable String captureId;

    @Column(name = "business_on")
    private LocalDate businessOn;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private String scheme;
    private String product;

    @Column(name = "entry_mode")
    private String entryMode;

    private String region;

    @Column(name = "plan_id")
    private String planId;

    @Column(name = "tariff_row")
    private int tariffRow;

    @Column(name = "interchange_rate")
    private BigDecimal interchangeRate;

    @Column(name = "interchange_fixed")
    private long interchangeFixed;

    @Column(name = "interchange_minor")
    private long interchangeMinor;

    @Column(name = "scheme_rate")
    private BigDecimal schemeRate;

    @Column(name = "scheme_fixed")
    private long schemeFixed;

    @Column(name = "scheme_minor")
    private long schemeMinor;

    @Column(name = "markup_rate")
    private BigDecimal markupRate;

    @Column(name = "markup_fixed")
    private long markupFixed;

    @Column(name = "markup_minor")
    private long markupMinor;

    @Column(name = "other_minor")
    private long otherMinor;

    private String note;

    @Column(name = "priced_at")
    private Instant pricedAt;

    protected SettlementItem() {}

    /** @param at when it was priced */
    public SettlementItem(String id, SettlementEvent event, String planId, Costs costs, Instant at) {
        this.id = id;
        this.kind = event.kind();
        this.origin = event.origin();
        this.reference = event.reference();
        this.ofReference = event.ofReference();
        this.captureId = event.captureId();
        this.businessOn = event.businessOn();
        this.occurredAt = event.at();
        this.amountMinor = event.amount().minor();
        this.currency = event.amount().currency();
        this.scheme = event.use().scheme();
        this.product = event.use().product();
        this.entryMode = event.use().entryMode();
        this.region = event.use().region();
        this.note = event.note();
        this.planId = planId;
        this.tariffRow = costs.row();
        this.interchangeRate = costs.interchange().rate().value();
        this.interchangeFixed = costs.interchange().fixed();
        this.interchangeMinor = costs.interchange().amount();
        this.schemeRate = costs.scheme().rate().value();
        this.schemeFixed = costs.scheme().fixed();
        this.schemeMinor = costs.scheme().amount();
        this.markupRate = costs.markup().rate().value();
        this.markupFixed = costs.markup().fixed();
        this.markupMinor = costs.markup().amount();
        this.otherMinor = costs.other();
        this.pricedAt = at;
    }

    public String id() {
        return id;
    }

    public ItemKind kind() {
        return kind;
    }

    public String reference() {
        return reference;
    }

    public String note() {
        return note;
    }

    public String ofReference() {
        return ofReference;
    }

    public @Nullable String captureId() {
        return captureId;
    }

    public String planId() {
        return planId;
    }

    public Instant pricedAt() {
        return pricedAt;
    }

    public LocalDate businessOn() {
        return businessOn;
    }

    public long amount() {
        return amountMinor;
    }

    public String currency() {
        return currency;
    }

    public CardUse use() {
        return new CardUse(scheme, product, entryMode, region);
    }

    public Costs costs() {
        return new Costs(
                tariffRow,
                new Costs.Charge(new Rate(interchangeRate), interchangeFixed, interchangeMinor),
                new Costs.Charge(new Rate(schemeRate), schemeFixed, schemeMinor),
                new Costs.Charge(new Rate(markupRate), markupFixed, markupMinor),
                otherMinor);
    }

    /** @param card of the payment that it is about */
    public Transactions.Line listed(CardUse card) {
        return new Transactions.Line(
                id,
                occurredAt,
                businessOn,
                kind.name(),
                reference,
                ofReference,
                card,
                amountMinor,
                kind.counted(amountMinor),
                interchangeMinor,
                schemeMinor,
                markupMinor,
                otherMinor,
                note);
    }

    public SettlementAdvice.ItemLine line() {
        return new SettlementAdvice.ItemLine(
                occurredAt,
                kind.name(),
                reference,
                ofReference,
                amountMinor,
                scheme,
                product,
                entryMode,
                region,
                interchangeMinor,
                schemeMinor,
                markupMinor,
                otherMinor,
                tariffRow);
    }
}
