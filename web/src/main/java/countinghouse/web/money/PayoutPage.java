package countinghouse.web.money;

import countinghouse.kernel.Refusal;
import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.Settled;
import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Explained;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import countinghouse.settlement.Transactions.Show;
import countinghouse.settlement.Transactions.Sums;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One closed business day: how its takings, and those of days since the payout before, became its payout, and every item of it. Day, figure and item stand in the address. */
@Named
@RequestScoped
public class PayoutPage {
    private static final int MOST_ITEMS = 200;

    @Inject
    private Balances balances;

    @Inject
    private Transactions transactions;

    @Inject
    private Shop shop;

    private @Nullable String day;
    private @Nullable String show;
    private @Nullable String item;
    private @Nullable Settled settled;
    private List<Line> lines = List.of();
    private Sums sums = Sums.NONE;
    private @Nullable Explained explained;

    public void load() {
        LocalDate asked = MoneyFilter.day(day);
        if (asked == null) {
            throw Refusal.notFound("settlement day");
        }
        Settled found = balances.settled(shop.caller(), asked);
        settled = found;
        Filter filter = Filter.days(found.since(), asked).showing(getShown());
        lines = transactions.list(shop.caller(), filter, null, MOST_ITEMS);
        sums = transactions.sums(shop.caller(), filter);
        String chosen = item;
        if (chosen != null && lines.stream().anyMatch(line -> line.id().equals(chosen))) {
            explained = transactions.transaction(shop.caller(), chosen);
        }
    }

    public @Nullable Settled getSettled() {
        return settled;
    }

    public @Nullable Waterfall getWaterfall() {
        Settled now = settled;
        return now == null ? null : Waterfall.of(now.together());
    }

    public Show getShown() {
        return MoneyFilter.choice(Show.class, show, Show.ALL);
    }

    public List<Line> getLines() {
        return lines;
    }

    public Sums getSums() {
        return sums;
    }

    public @Nullable Explained getExplained() {
        return explained;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public @Nullable String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item;
    }
}
