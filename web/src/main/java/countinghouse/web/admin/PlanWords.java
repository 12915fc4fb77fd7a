package countinghouse.web.admin;

import countinghouse.kernel.Rate;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.Example;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.Transactions.Reason;
import countinghouse.web.Format;
import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Terms of a price plan in the reader's words. In pages: {@code planWords}. */
@Named
@RequestScoped
public class PlanWords {
    @Inject
    private Format format;

    @Inject
    private Texts words;

    /** From when to when. */
    public String span(PlanView plan) {
        String from = plan.from().isAfter(LocalDate.EPOCH)
                ? words.with("fees.from", "from", format.longDay(plan.from()))
                : words.say("fees.from-beginning");
        LocalDate through = plan.through();
        return through == null
                ? from
                : from + words.say("money.comma") + words.with("fees.until", "through", format.longDay(through));
    }

    /** 0.25 % + 0.10, or what of the two there is. */
    public String price(Rate rate, long fixed, String currency) {
        String share = format.percent(rate.value());
        if (fixed == 0) {
            return rate.value().signum() == 0 ? words.say("fees.free") : share;
        }
        String added = format.plain(fixed, currency);
        return rate.value().signum() == 0 ? added : share + " + " + added;
    }

    public String fee(long minor, String currency) {
        return minor == 0 ? words.say("fees.free") : format.plain(minor, currency);
    }

    /** 5 %, 20 days. */
    public String reserve(PricePlan.Reserve reserve) {
        if (reserve.rate().value().signum() == 0) {
            return words.say("fees.no-reserve");
        }
        String days = reserve.days() == 0 ? words.say("fees.by-hand") : words.with("fees.days", "days", reserve.days());
        return format.percent(reserve.rate().value()) + words.say("money.comma") + days;
    }

    public String delay(int days) {
        return days < 2 ? words.say("fees.delay-" + days) : words.with("fees.delay-days", "days", days);
    }

    /** One part of an example's cost, or a dash. */
    public String part(Example example, String component, String currency) {
        long charged = example.reasons().stream()
                .filter(reason -> reason.component().name().equals(component))
                .mapToLong(Reason::charged)
                .sum();
        return charged == 0 ? "–" : format.plain(charged, currency);
    }
}
