package countinghouse.settlement.entity;

import countinghouse.platform.InsertAfter;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A business day as it was closed; written once. Whether it is paid is told by its payout. */
@Entity
@InsertAfter(PricePlanRow.class)
@Table(name = "settlement_batch")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(name = SettlementBatch.ON, query = "select b from SettlementBatch b where b.businessOn = :day")
@NamedQuery(
        name = SettlementBatch.BETWEEN,
        query = "select b from SettlementBatch b where b.businessOn between :from and :through order by b.businessOn")
@NamedQuery(
        name = SettlementBatch.HELD_AFTER,
        query = "select b from SettlementBatch b where b.businessOn <= :day and b.reserveWithheldMinor > 0"
                + " and (b.reserveReleaseOn is null or b.reserveReleaseOn > :day) order by b.businessOn")
@NamedQuery(
        name = SettlementBatch.HELD_BY_HAND,
        query = "select sum(b.reserveWithheldMinor) from SettlementBatch b where b.reserveReleaseOn is null")
@NamedQuery(
        name = SettlementBatch.HELD_UNTIL,
        query = "select b from SettlementBatch b where b.reserveReleaseOn = :day and b.reserveWithheldMinor > 0"
                + " order by b.businessOn")
@NamedQuery(
        name = SettlementBatch.BEFORE,
        query = "select b from SettlementBatch b where b.businessOn < :day order by b.businessOn desc")
@NamedQuery(
        name = SettlementBatch.MARKUP_BETWEEN,
        query = "select sum(b.markupMinor) from SettlementBatch b where b.businessOn between :from and :through")
public class SettlementBatch {
    public static final String ON = "SettlementBatch.on";
    public static final String BETWEEN = "SettlementBatch.between";
    public static final String HELD_AFTER = "SettlementBatch.heldAfter";

    /** All that was ever withheld without a day to come back; what was released by hand is not taken off. */
    public static final String HELD_BY_HAND = "SettlementBatch.heldByHand";

    public static final String HELD_UNTIL = "SettlementBatch.heldUntil";
    public static final String BEFORE = "SettlementBatch.before";
    public static final String MARKUP_BETWEEN = "SettlementBatch.markupBetween";

    @Id
    private String id;

    @Column(name = "business_on")
    private LocalDate businessOn;

    private String currency;

    @Column(name = "plan_id")
    private String planId;

    @Column(name = "captures_minor")
    private long capturesMinor;

    @Column(name = "capture_count")
    private int captureCount;

    @Column(name = "refunds_minor")
    private long refundsMinor;

    @Column(name = "refund_count")
    private int refundCount;

    @Column(name = "interchange_minor")
    private long interchangeMinor;

    @Column(name = "scheme_minor")
    private long schemeMinor;

    @Column(name = "markup_minor")
    private long markupMinor;

    @Column(name = "other_fees_minor")
    private long otherFeesMinor;

    @Column(name = "service_fees_minor")
    private long serviceFeesMinor;

    @Column(name = "monthly_fee_minor")
    private long monthlyFeeMinor;

    @Column(name = "terminal_rental_minor")
    private long terminalRentalMinor;

    @Column(name = "minimum_fee_minor")
    private long minimumFeeMinor;

    @Column(name = "disputes_minor")
    private long disputesMinor;

    @Column(name = "disputes_won_minor")
    private long disputesWonMinor;

    @Column(name = "adjustments_minor")
    private long adjustmentsMinor;

    @Column(name = "reserve_withheld_minor")
    private long reserveWithheldMinor;

    @Column(name = "reserve_release_on")
    private @Nullable LocalDate reserveReleaseOn;

    @Column(name = "reserve_released_minor")
    private long reserveReleasedMinor;

    @Column(name = "brought_forward_minor")
    private long broughtForwardMinor;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "payout_minor")
    private long payoutMinor;

    @Column(name = "carried_forward_minor")
    private long carriedForwardMinor;

    @Column(name = "reserve_balance_minor")
    private long reserveBalanceMinor;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected SettlementBatch() {}

    public SettlementBatch(String id, String currency, PlanView plan, ClosedDay closed, Instant at) {
        SettlementDay day = closed.day();
        SettlementFigures figures = day.figures();
        this.id = id;
        this.businessOn = day.businessDay();
        this.currency = currency;
        this.planId = plan.id();
        this.capturesMinor = figures.captures();
        this.captureCount = figures.captureCount();
        this.refundsMinor = figures.refunds();
        this.refundCount = figures.refundCount();
        this.interchangeMinor = figures.interchange();
        this.schemeMinor = figures.scheme();
        this.markupMinor = figures.markup();
        this.otherFeesMinor = figures.otherFees();
        this.serviceFeesMinor = figures.serviceFees();
        this.monthlyFeeMinor = closed.services().monthly();
        this.terminalRentalMinor = closed.services().rental();
        this.minimumFeeMinor = closed.services().minimum();
        this.disputesMinor = figures.disputes();
        this.disputesWonMinor = figures.disputesWon();
        this.adjustmentsMinor = figures.adjustments();
        this.reserveWithheldMinor = figures.reserveWithheld();
        this.reserveReleaseOn = releaseOn(plan.plan().reserve(), day.businessDay());
        this.reserveReleasedMinor = figures.reserveReleased();
        this.broughtForwardMinor = day.broughtForward();
        this.netMinor = day.net();
        this.payoutMinor = day.payout();
        this.carriedForwardMinor = day.carriedForward();
        this.reserveBalanceMinor = day.reserveBalance();
        this.closedAt = at;
    }

    private static @Nullable LocalDate releaseOn(PricePlan.Reserve reserve, LocalDate day) {
        return reserve.days() == 0 ? null : day.plusDays(reserve.days());
    }

    public String id() {
        return id;
    }

    public String planId() {
        return planId;
    }

    public LocalDate businessOn() {
        return businessOn;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public @Nullable LocalDate reserveReleaseOn() {
        return reserveReleaseOn;
    }

    public ServiceFees services() {
        return new ServiceFees(monthlyFeeMinor, terminalRentalMinor, minimumFeeMinor);
    }

    public SettlementDay day() {
        SettlementFigures figures = new SettlementFigures(
                capturesMinor,
                captureCount,
                refundsMinor,
                refundCount,
                interchangeMinor,
                schemeMinor,
                markupMinor,
                otherFeesMinor,
                serviceFeesMinor,
                disputesMinor,
                disputesWonMinor,
                adjustmentsMinor,
                reserveWithheldMinor,
                reserveReleasedMinor,
                payoutMinor,
                payoutMinor > 0 ? 1 : 0);
        return new SettlementDay(
                businessOn,
                figures,
                broughtForwardMinor,
                netMinor,
                payoutMinor,
                carriedForwardMinor,
                reserveBalanceMinor);
    }
}
