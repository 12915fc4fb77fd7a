package countinghouse.isolation.world;

import countinghouse.kernel.Rate;
import countinghouse.platform.Role;
import countinghouse.settlement.Balances;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.Payouts;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Days of another provider, closed here, with a month, a payout, a hold, reserve that was given back and a payout by hand. */
@Dependent
public class Settled {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 2);
    private static final String HISTORY = "at,type,id,ref,amount,scheme,product,entry_mode,region\n"
            + "2026-10-30T15:00:00Z,CAPTURE,old-capture,,1234567,VISA,CREDIT,CHIP,DOMESTIC\n"
            + "2026-10-31T15:00:00Z,REFUND,old-refund,old-capture,234567,,,,\n"
            + "2026-10-31T16:00:00Z,DISPUTE_OPENED,old-dispute,old-capture,345678,,,,\n"
            + "2026-10-31T17:00:00Z,ADJUSTMENT,old-adjustment,,456789,,,,\n";

    @Inject
    PricePlans plans;

    @Inject
    Settlement settlement;

    @Inject
    MoneyDesk desk;

    @Inject
    Balances balances;

    @Inject
    Payouts payouts;

    /** Dear enough to be told from any other. */
    public static PricePlan plan() {
        return new PricePlan(
                "Taken over",
                "RETAIL",
                Rate.of("0.0025"),
                1_000_000,
                2_000_000,
                3_000_000,
                4_000_000,
                5_000_000,
                6_000_000,
                2,
                new PricePlan.Reserve(Rate.of("0.05"), 0),
                new PricePlan.PayoutTerms(PricePlan.Schedule.DAILY, 1_000, 1));
    }

    void before(Merchant merchant) {
        plans.agree(
                merchant.system(),
                new PricePlans.AgreePlan(
                        LocalDate.EPOCH,
                        plan(),
                        "row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n"
                                + "1,*,*,*,*,*,0.0220,10,no\n",
                        "scheme,rate,fixed\nVISA,0.0014,2\n"));
        settlement.importHistory(merchant.system(), new ByteArrayInputStream(HISTORY.getBytes(StandardCharsets.UTF_8)));
        settlement.close(merchant.system(), LAST);
        var admin = new countinghouse.platform.Caller(
                merchant.tenant(), "usr_isolation_admin", "Ada Admin", java.util.Set.of(Role.PLATFORM_ADMIN));
        String lifted = desk.hold(admin, LocalDate.of(2026, 12, 24), "Something is odd with them");
        desk.lift(admin, lifted);
        desk.release(merchant.system(), 12_345, "They have earned it");
        desk.payOut(merchant.system(), "They have asked for it");
        String payout = balances.settled(merchant.as(Role.OWNER), LAST, 10).stream()
                .flatMap(day -> java.util.stream.Stream.ofNullable(day.payout()))
                .filter(paid -> paid.amount() > 1_000_000)
                .findFirst()
                .orElseThrow()
                .id();
        Patience.until("waits for approval", () -> {
            try {
                return payouts.approve(admin, payout) == 1;
            } catch (countinghouse.kernel.Refusal notYet) {
                return false;
            }
        });
    }
}
