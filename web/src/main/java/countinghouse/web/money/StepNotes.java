package countinghouse.web.money;

import countinghouse.settlement.Balances.Held;
import countinghouse.settlement.Balances.Settled;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.SettlementDay;
import countinghouse.web.Format;
import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small text beside each step from a day's captures to its payout: what it is made of, so that it can be computed again. */
@Named("steps")
@RequestScoped
public class StepNotes {
    @Inject
    private Figures money;

    @Inject
    private Format format;

    @Inject
    private Texts words;

    /**
     * @param settled the closed day; null for an open one
     * @param back when what is withheld comes back, null for by hand
     */
    public String note(
            String code, @Nullable Settled settled, SettlementDay day, PricePlan plan, @Nullable LocalDate back) {
        if (settled != null && settled.isOfManyDays() && code.matches("MARKUP|WITHHELD|RELEASED")) {
            return words.say("payout-note.many");
        }
        return switch (code) {
            case "CAPTURES" -> counted(code, day.figures().captureCount());
            case "REFUNDS" -> counted(code, day.figures().refundCount());
            case "MARKUP" ->
                words.with(
                        "payout-note.MARKUP",
                        "price",
                        money.price(plan.markupRate().value(), plan.markupFixed()));
            case "WITHHELD" -> withheld(day, plan, back);
            case "RELEASED" -> settled == null ? "" : released(settled.released());
            case "SERVICE" -> settled == null ? "" : services(settled);
            default -> words.sayOr("payout-note." + code, "");
        };
    }

    private String counted(String code, int count) {
        return count == 1
                ? words.say("payout-note." + code + "-1")
                : words.with("payout-note." + code, "count", format.count(count));
    }

    private String withheld(SettlementDay day, PricePlan plan, @Nullable LocalDate back) {
        long basis = Math.max(0, day.figures().captures() - day.figures().refunds());
        String until = back == null
                ? words.say("payout-note.by-hand")
                : words.with("payout-note.back", "day", format.day(back));
        return money.share(plan.reserve().rate().value(), basis) + words.say("money.comma") + until;
    }

    private String released(List<Held> released) {
        if (released.isEmpty()) {
            return words.say("payout-note.hand");
        }
        return released.size() == 1
                ? words.with(
                        "payout-note.of-day",
                        "day",
                        format.day(released.getFirst().withheldOn()))
                : words.with("payout-note.of-days", "count", released.size());
    }

    private String services(Settled settled) {
        return words.fill(
                "payout-note.month",
                Map.of(
                        "monthly", money.plain(settled.monthlyFee()),
                        "rental", money.plain(settled.terminalRental()),
                        "minimum", money.plain(settled.minimumFee())));
    }
}
