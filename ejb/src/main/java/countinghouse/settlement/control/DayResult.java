package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import countinghouse.settlement.entity.ClosedDay;
import countinghouse.settlement.entity.ServiceFees;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The arithmetic of a day's close. */
final class DayResult {
    private DayResult() {}

    /**
     * What comes from earlier days.
     *
     * @param released withheld on earlier days and due to come back on this one
     * @param monthMarkup mark-up of the month's days before this one
     * @param held whether payouts are held back on this day
     * @param byHand whether a person wants it paid out, whatever the schedule says; not against a hold or below the minimum
     */
    record Before(
            long carriedForward, long reserveBalance, long released, long monthMarkup, boolean held, boolean byHand) {}

    /** @param items what happened on the day, without reserve, service fees and payout */
    static ClosedDay of(LocalDate day, SettlementFigures items, Before before, PricePlan plan, String currency) {
        long withheld = withheld(items, plan.reserve().rate(), currency);
        ServiceFees services = services(day, items, before, plan);
        SettlementFigures closed = with(items, services.total(), withheld, before.released(), 0);
        long net = Math.addExact(before.carriedForward(), closed.activity());
        boolean pays = (paysOn(plan.payout(), day) || before.byHand()) && !before.held();
        long payout = pays && net >= plan.payout().minimum() ? Math.max(0, net) : 0;
        SettlementDay result = new SettlementDay(
                day,
                with(items, services.total(), withheld, before.released(), payout),
                before.carriedForward(),
                net,
                payout,
                net - payout,
                Math.addExact(before.reserveBalance(), withheld - before.released()));
        return new ClosedDay(result, services);
    }

    private static long withheld(SettlementFigures items, Rate rate, String currency) {
        long basis = Math.max(0, items.captures() - items.refunds());
        return rate.of(new Money(basis, currency)).minor();
    }

    /** On the last date of a month, whether anything was sold or not. */
    private static ServiceFees services(LocalDate day, SettlementFigures items, Before before, PricePlan plan) {
        if (!day.equals(day.withDayOfMonth(day.lengthOfMonth()))) {
            return ServiceFees.NONE;
        }
        long markup = Math.addExact(before.monthMarkup(), items.markup());
        return new ServiceFees(
                plan.monthlyFee(),
                Math.multiplyExact(plan.terminalRental(), plan.terminals()),
                Math.max(0, plan.minimumMonthlyFee() - markup));
    }

    private static boolean paysOn(PricePlan.PayoutTerms terms, LocalDate day) {
        return switch (terms.schedule()) {
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
            case MONTHLY -> day.getDayOfMonth() == day.lengthOfMonth();
            case MANUAL -> false;
        };
    }

    private static SettlementFigures with(
            SettlementFigures items, long services, long withheld, long released, long payout) {
        return new SettlementFigures(
                items.captures(),
                items.captureCount(),
                items.refunds(),
                items.refundCount(),
                items.interchange(),
                items.scheme(),
                items.markup(),
                items.otherFees(),
                services,
                items.disputes(),
                items.disputesWon(),
                items.adjustments(),
                withheld,
                released,
                payout,
                payout > 0 ? 1 : 0);
    }
}
