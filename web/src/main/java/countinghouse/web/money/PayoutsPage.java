package countinghouse.web.money;

import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.Settled;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closed business days with what each paid out, newest first. */
@Named
@RequestScoped
public class PayoutsPage {
    private static final int PAGE = 31;

    @Inject
    private Balances balances;

    @Inject
    private Shop shop;

    private @Nullable String before;
    private List<Settled> days = List.of();
    private boolean more;

    public void load() {
        List<Settled> found = balances.settled(shop.caller(), MoneyFilter.day(before), PAGE + 1);
        more = found.size() > PAGE;
        days = more ? found.subList(0, PAGE) : found;
    }

    public List<Settled> getDays() {
        return days;
    }

    public long getPaid() {
        return days.stream().mapToLong(day -> day.day().payout()).sum();
    }

    /** Where the next page begins, or null on the last one. */
    public @Nullable LocalDate getNext() {
        return more ? days.getLast().day().businessDay() : null;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before;
    }
}
