package countinghouse.web.staff;

import countinghouse.underwriting.Conditions;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of an approval as they are typed; the suggested ones until somebody types others. */
@Named
@ViewScoped
public class TermsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;

    private @Nullable Integer reserve;
    private @Nullable Integer days;
    private @Nullable Long cap;
    private @Nullable Integer delay;
    private @Nullable String plan;
    private String reason = "";

    /** A field that was emptied is a nought; without an advice there is nothing to change. */
    @Nullable
    Conditions typed() {
        Conditions suggested = suggested();
        if (suggested == null || plan == null) {
            return null;
        }
        return new Conditions(
                reserve == null ? 0 : reserve,
                days == null ? 0 : days,
                cap == null ? 0 : cap,
                delay == null ? 0 : delay,
                suggested.channels(),
                plan);
    }

    void clear() {
        plan = null;
        reason = "";
    }

    private @Nullable Conditions suggested() {
        var advice = page.getView().advice();
        return advice == null ? null : advice.conditions();
    }

    private boolean untouched() {
        return plan == null;
    }

    public @Nullable Integer getReserve() {
        Conditions suggested = suggested();
        return untouched() && suggested != null ? Integer.valueOf(suggested.reservePercent()) : reserve;
    }

    public void setReserve(@Nullable Integer reserve) {
        this.reserve = reserve;
    }

    public @Nullable Integer getDays() {
        Conditions suggested = suggested();
        return untouched() && suggested != null ? Integer.valueOf(suggested.reserveDays()) : days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable Long getCap() {
        Conditions suggested = suggested();
        return untouched() && suggested != null ? Long.valueOf(suggested.monthlyCap()) : cap;
    }

    public void setCap(@Nullable Long cap) {
        this.cap = cap;
    }

    public @Nullable Integer getDelay() {
        Conditions suggested = suggested();
        return untouched() && suggested != null ? Integer.valueOf(suggested.payoutDelayDays()) : delay;
    }

    public void setDelay(@Nullable Integer delay) {
        this.delay = delay;
    }

    public @Nullable String getPlan() {
        Conditions suggested = suggested();
        return untouched() && suggested != null ? suggested.pricePlan() : plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan;
    }

    public List<String> getPlans() {
        return Conditions.PRICE_PLANS;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
