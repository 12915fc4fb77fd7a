package countinghouse.web.admin;

import countinghouse.kernel.Rate;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.AgreePlan;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.PricePlans.Tables;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A price plan as it is typed; what is left empty is a nought. */
public class PlanDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate from;
    private String name = "";
    private String mccGroup = "";
    private @Nullable BigDecimal markupRate;
    private @Nullable Long markupFixed;
    private @Nullable Long refundFee;
    private @Nullable Long disputeFee;
    private @Nullable Long monthlyFee;
    private @Nullable Long minimumFee;
    private @Nullable Long rental;
    private @Nullable Integer terminals;
    private @Nullable BigDecimal reserveRate;
    private @Nullable Integer reserveDays;
    private PricePlan.Schedule schedule = PricePlan.Schedule.DAILY;
    private @Nullable Long least;
    private @Nullable Integer delay;
    private String interchange = "";
    private String schemeFees = "";

    /** Begins with what holds. */
    void copy(PlanView view, Tables tables) {
        PricePlan plan = view.plan();
        name = plan.name();
        mccGroup = plan.mccGroup();
        markupRate = plan.markupRate().value();
        markupFixed = plan.markupFixed();
        refundFee = plan.refundFee();
        disputeFee = plan.disputeFee();
        monthlyFee = plan.monthlyFee();
        minimumFee = plan.minimumMonthlyFee();
        rental = plan.terminalRental();
        terminals = plan.terminals();
        reserveRate = plan.reserve().rate().value();
        reserveDays = plan.reserve().days();
        schedule = plan.payout().schedule();
        least = plan.payout().minimum();
        delay = plan.payout().delay();
        interchange = tables.interchange();
        schemeFees = tables.schemeFees();
    }

    AgreePlan command() {
        PricePlan plan = new PricePlan(
                name,
                mccGroup,
                rate(markupRate),
                number(markupFixed),
                number(refundFee),
                number(disputeFee),
                number(monthlyFee),
                number(minimumFee),
                number(rental),
                (int) number(terminals),
                new PricePlan.Reserve(rate(reserveRate), (int) number(reserveDays)),
                new PricePlan.PayoutTerms(schedule, number(least), (int) number(delay)));
        return new AgreePlan(from == null ? LocalDate.MIN : from, plan, interchange, schemeFees);
    }

    private static long number(@Nullable Number typed) {
        return typed == null ? 0 : typed.longValue();
    }

    private static Rate rate(@Nullable BigDecimal typed) {
        return typed == null ? Rate.ZERO : new Rate(typed);
    }

    /** Rows of the interchange table, its head left out. */
    public long getInterchangeLines() {
        return lines(interchange);
    }

    public long getSchemeLines() {
        return lines(schemeFees);
    }

    private static long lines(String csv) {
        return Math.max(0, csv.lines().filter(line -> !line.isBlank()).count() - 1);
    }

    void setInterchange(String csv) {
        this.interchange = csv;
    }

    void setSchemeFees(String csv) {
        this.schemeFees = csv;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
    }

    public String getMccGroup() {
        return mccGroup;
    }

    public void setMccGroup(@Nullable String mccGroup) {
        this.mccGroup = mccGroup == null ? "" : mccGroup.strip();
    }

    public @Nullable BigDecimal getMarkupRate() {
        return markupRate;
    }

    public void setMarkupRate(@Nullable BigDecimal markupRate) {
        this.markupRate = markupRate;
    }

    public @Nullable Long getMarkupFixed() {
        return markupFixed;
    }

    public void setMarkupFixed(@Nullable Long markupFixed) {
        this.markupFixed = markupFixed;
    }

    public @Nullable Long getRefundFee() {
        return refundFee;
    }

    public void setRefundFee(@Nullable Long refundFee) {
        this.refundFee = refundFee;
    }

    public @Nullable Long getDisputeFee() {
        return disputeFee;
    }

    public void setDisputeFee(@Nullable Long disputeFee) {
        this.disputeFee = disputeFee;
    }

    public @Nullable Long getMonthlyFee() {
        return monthlyFee;
    }

    public void setMonthlyFee(@Nullable Long monthlyFee) {
        this.monthlyFee = monthlyFee;
    }

    public @Nullable Long getMinimumFee() {
        return minimumFee;
    }

    public void setMinimumFee(@Nullable Long minimumFee) {
        this.minimumFee = minimumFee;
    }

    public @Nullable Long getRental() {
        return rental;
    }

    public void setRental(@Nullable Long rental) {
        this.rental = rental;
    }

    public @Nullable Integer getTerminals() {
        return terminals;
    }

    public void setTerminals(@Nullable Integer terminals) {
        this.terminals = terminals;
    }

    public @Nullable BigDecimal getReserveRate() {
        return reserveRate;
    }

    public void setReserveRate(@Nullable BigDecimal reserveRate) {
        this.reserveRate = reserveRate;
    }

    public @Nullable Integer getReserveDays() {
        return reserveDays;
    }

    public void setReserveDays(@Nullable Integer reserveDays) {
        this.reserveDays = reserveDays;
    }

    public PricePlan.Schedule getSchedule() {
        return schedule;
    }

    public void setSchedule(PricePlan.Schedule schedule) {
        this.schedule = schedule;
    }

    public @Nullable Long getLeast() {
        return least;
    }

    public void setLeast(@Nullable Long least) {
        this.least = least;
    }

    public @Nullable Integer getDelay() {
        return delay;
    }

    public void setDelay(@Nullable Integer delay) {
        this.delay = delay;
    }
}
