package countinghouse.settlement.control;

import countinghouse.kernel.Rate;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans.AgreePlan;
import countinghouse.settlement.PricePlans.StandardTerms;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.FeeSchedule.CardFee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The plan of a merchant who applied: the fees that the agreement states, as rows of a table, and what the underwriter's conditions add. */
final class StandardPlans {
    /** What a plan of this code adds to the fees of the agreement. */
    private static final Map<String, Rate> MARKUPS = Map.of("IC_PLUS", Rate.ZERO, "IC_PLUS_HIGH", Rate.of("0.005"));

    private static final String NO_SCHEME_FEES = "scheme,rate,fixed\n";

    private StandardPlans() {}

    static AgreePlan of(CountryPack country, StandardTerms terms) {
        PricePlan plan = new PricePlan(
                terms.code(),
                "MCC" + terms.mcc(),
                MARKUPS.getOrDefault(terms.code(), Rate.ZERO),
                0,
                0,
                0,
                0,
                0,
                terms.terminalRental(),
                terms.terminals(),
                new PricePlan.Reserve(new Rate(BigDecimal.valueOf(terms.reservePercent(), 2)), terms.reserveDays()),
                new PricePlan.PayoutTerms(PricePlan.Schedule.DAILY, 1, terms.payoutDelayDays()));
        return new AgreePlan(LocalDate.EPOCH, plan, table(country), NO_SCHEME_FEES);
    }

    private static String table(CountryPack country) {
        StringBuilder rows =
                new StringBuilder("row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n");
        int number = 0;
        for (CardFee fee : country.fees().cards()) {
            for (String cards : fee.cards()) {
                rows.append(++number)
                        .append(',')
                        .append(cards.replace(' ', ','))
                        .append(",*,")
                        .append(fee.rate())
                        .append(',')
                        .append(fee.fixed())
                        .append(",yes\n");
            }
        }
        return rows.toString();
    }
}
