package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.settlement.MonthlyStatement.Cover;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.entity.SettlementBatch;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Says on the cover whose statement it is, and of what. */
@ApplicationScoped
public class Covers {
    @Inject
    private Tenancy tenancy;

    @Inject
    private PlanBook plans;

    @Inject
    private Clock clock;

    /** @param reason of a revision, empty for the first */
    Cover ofMonth(Caller caller, SettlementBatch first, SettlementBatch last, int revision, String reason) {
        YearMonth period = YearMonth.from(last.businessOn());
        String number = revision == 1 ? period.toString() : period + " R" + revision;
        Version version = new Version(number, revision, reason, clock.instant());
        return cover(caller, first.businessOn(), last, version);
    }

    Cover ofDay(Caller caller, SettlementBatch batch) {
        Version version = new Version(batch.businessOn().toString(), 1, "", batch.closedAt());
        return cover(caller, batch.businessOn(), batch, version);
    }

    private record Version(String number, int revision, String reason, Instant madeAt) {}

    private Cover cover(Caller caller, LocalDate from, SettlementBatch last, Version version) {
        MerchantView merchant = tenancy.merchant(caller);
        PlanView plan = plans.plan(caller, last.planId());
        String legal = merchant.legalName() == null ? "" : merchant.legalName();
        return new Cover(
                merchant.id(),
                legal,
                merchant.tradingName() == null ? legal : merchant.tradingName(),
                version.number(),
                YearMonth.from(last.businessOn()),
                from,
                last.businessOn(),
                version.revision(),
                version.reason(),
                merchant.currency(),
                merchant.zone(),
                merchant.cutOff(),
                plan.plan().mccGroup(),
                plan.plan().name(),
                version.madeAt());
    }
}
