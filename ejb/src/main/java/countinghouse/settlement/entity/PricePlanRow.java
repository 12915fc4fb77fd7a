package countinghouse.settlement.entity;

import countinghouse.kernel.Rate;
import countinghouse.platform.InsertAfter;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
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

/** An agreed price plan; written once. */
@Entity
@InsertAfter(TariffRow.class)
@Table(name = "price_plan")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = PricePlanRow.ALL,
        query = "select p from PricePlanRow p order by p.effectiveOn desc, p.agreedAt desc, p.id desc")
@NamedQuery(name = PricePlanRow.FOR_CLOSE, query = PlanQueries.FOR_CLOSE)
public class PricePlanRow {
    public static final String ALL = "PricePlanRow.all";

    /** As ALL, and beside each plan what the days before {@code :day} left for it; {@code :yesterday} is the one before. */
    public static final String FOR_CLOSE = "PricePlanRow.forClose";

    @Id
    private String id;

    private String name;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "tariff_id")
    private String tariffId;

    @Column(name = "mcc_group")
    private String mccGroup;

    @Column(name = "markup_rate")
    private BigDecimal markupRate;

    @Column(name = "markup_fixed")
    private long markupFixed;

    @Column(name = "refund_fee")
    private long refundFee;

    @Column(name = "dispute_fee")
    private long disputeFee;

    @Column(name = "monthly_fee")
    private long monthlyFee;

    @Column(name = "minimum_monthly_fee")
    private long minimumMonthlyFee;

    @Column(name = "terminal_rental")
    private long terminalRental;

    private int terminals;

    @Column(name = "reserve_rate")
    private BigDecimal reserveRate;

    @Column(name = "reserve_days")
    private int reserveDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "payout_schedule")
    private PricePlan.Schedule payoutSchedule;

    @Column(name = "payout_minimum")
    private long payoutMinimum;

    @Column(name = "payout_delay")
    private int payoutDelay;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "agreed_by")
    private String agreedBy;

    protected PricePlanRow() {}

    public PricePlanRow(PricePlans.PlanView view) {
        PricePlan plan = view.plan();
        this.id = view.id();
        this.name = plan.name();
        this.effectiveOn = view.from();
        this.tariffId = view.tariffId();
        this.mccGroup = plan.mccGroup();
        this.markupRate = plan.markupRate().value();
        this.markupFixed = plan.markupFixed();
        this.refundFee = plan.refundFee();
        this.disputeFee = plan.disputeFee();
        this.monthlyFee = plan.monthlyFee();
        this.minimumMonthlyFee = plan.minimumMonthlyFee();
        this.terminalRental = plan.terminalRental();
        this.terminals = plan.terminals();
        this.reserveRate = plan.reserve().rate().value();
        this.reserveDays = plan.reserve().days();
        this.payoutSchedule = plan.payout().schedule();
        this.payoutMinimum = plan.payout().minimum();
        this.payoutDelay = plan.payout().delay();
        this.agreedAt = view.agreedAt();
        this.agreedBy = view.agreedBy();
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** @param through the last day it holds on, null for ever */
    public PricePlans.PlanView view(@Nullable LocalDate through) {
        PricePlan plan = new PricePlan(
                name,
                mccGroup,
                new Rate(markupRate),
                markupFixed,
                refundFee,
                disputeFee,
                monthlyFee,
                minimumMonthlyFee,
                terminalRental,
                terminals,
                new PricePlan.Reserve(new Rate(reserveRate), reserveDays),
                new PricePlan.PayoutTerms(payoutSchedule, payoutMinimum, payoutDelay));
        return new PricePlans.PlanView(id, effectiveOn, through, plan, tariffId, agreedAt, agreedBy);
    }
}
