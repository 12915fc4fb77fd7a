package countinghouse.web.admin;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.Balance;
import countinghouse.settlement.Balances.ReserveHeld;
import countinghouse.settlement.Balances.Settled;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.MoneyDesk.HoldView;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.MonthlyStatements.Frozen;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one merchant's money is, and what people of the operator's did to it. */
@RequestScoped
public class MoneyPicture {
    private static final int DAYS = 5;
    private static final int MONTHS = 13;
    private static final int DEEDS = 20;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Balances balances;

    @Inject
    private MoneyDesk desk;

    @Inject
    private MonthlyStatements statements;

    @Inject
    private Audit audit;

    /**
     * @param inForce holds that nobody lifted and whose last day is not closed
     * @param days closed, newest first
     * @param months of which there is a statement, newest first
     */
    public record Picture(
            MerchantView merchant,
            Balance balance,
            ReserveHeld reserve,
            List<HoldView> inForce,
            List<Settled> days,
            List<Frozen> months,
            List<Deed> deeds)
            implements Serializable {
        public Picture {
            inForce = List.copyOf(inForce);
            days = List.copyOf(days);
            months = List.copyOf(months);
            deeds = List.copyOf(deeds);
        }
    }

    /** @param amount minor units, null where none was moved @param reason empty without one @param day the one it is about, or holds until */
    public record Deed(
            Instant at,
            String who,
            String action,
            @Nullable Long amount,
            String reason,
            @Nullable LocalDate day) implements Serializable {}

    /** @param bound to the merchant */
    public Picture of(Caller bound) {
        Balance balance = balances.now(bound);
        LocalDate closed = balance.closedThrough();
        return new Picture(
                tenancy.merchant(bound),
                balance,
                balances.reserve(bound),
                desk.holds(bound).stream()
                        .filter(hold -> !hold.isLifted()
                                && (closed == null || hold.until().isAfter(closed)))
                        .toList(),
                balances.settled(bound, null, DAYS),
                statements.frozen(bound, MONTHS),
                audit.ofMoney(bound, DEEDS).stream().map(MoneyPicture::deed).toList());
    }

    private static Deed deed(Audit.AuditRecord row) {
        Map<String, String> details = Json.readMap(row.details());
        String amount = details.get("amount");
        String day = details.getOrDefault("until", details.get("day"));
        return new Deed(
                row.at(),
                row.actorName(),
                row.action(),
                amount == null ? null : Long.valueOf(amount),
                details.getOrDefault("reason", ""),
                day == null ? null : LocalDate.parse(day));
    }
}
