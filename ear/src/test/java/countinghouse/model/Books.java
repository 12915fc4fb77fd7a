package countinghouse.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settlement book of one merchant by domain.md: accounts (debits positive), the open day, the closed ones. */
final class Books {
    private final Terms terms;
    private final Map<String, Long> accounts = new TreeMap<>();
    private final List<Day> closed = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private Day today = new Day();
    private LocalDate open;
    private long releases;
    private long givenBack;
    private long monthMarkup;

    /** Days without payouts. */
    record Hold(LocalDate from, LocalDate until, boolean[] lifted) {}

    /** @param open the first business day on which anything happened */
    Books(Terms terms, LocalDate open) {
        this.terms = terms;
        this.open = open;
    }

    LocalDate openDay() {
        return open;
    }

    Map<String, Long> accounts() {
        return accounts;
    }

    void post(String debit, String credit, long amount) {
        add(debit, amount);
        add(credit, -amount);
    }

    /** One posting of an entry with more than two; debits positive. */
    void add(String account, long amount) {
        accounts.merge(account, amount, Long::sum);
    }

    void captured(Pay pay, long amount) {
        pay.captured(amount);
        today.captures += amount;
        today.captureCount++;
        post("CLEARING", "MERCHANT_PAYABLE", amount);
        fees(
                pay.cost.interchange().of(amount),
                pay.cost.scheme().of(amount),
                pay.cost.markup().of(amount));
    }

    /** All of it back, with what it has cost. */
    void undone(Pay pay) {
        long amount = pay.captured;
        today.captures -= amount;
        today.captureCount--;
        post("MERCHANT_PAYABLE", "CLEARING", amount);
        fees(
                -pay.cost.interchange().of(amount),
                -pay.cost.scheme().of(amount),
                -pay.cost.markup().of(amount));
        pay.captured = 0;
    }

    void refunded(Pay pay, long amount) {
        today.refunds += amount;
        today.refundCount++;
        post("MERCHANT_PAYABLE", "CLEARING", amount);
        long interchange = Math.min(pay.cost.interchange().share(amount), pay.interchangeLeft);
        long scheme = Math.min(pay.cost.scheme().share(amount), pay.schemeLeft);
        pay.interchangeLeft -= interchange;
        pay.schemeLeft -= scheme;
        fees(-interchange, -scheme, 0);
        other("FEE_REFUND", terms.refundFee);
    }

    void disputed(long amount) {
        today.disputes += amount;
        post("MERCHANT_PAYABLE", "CLEARING", amount);
        other("FEE_DISPUTE", terms.disputeFee);
    }

    void won(long amount) {
        today.disputesWon += amount;
        post("CLEARING", "MERCHANT_PAYABLE", amount);
    }

    void adjusted(long amount) {
        today.adjustments += amount;
        post("ADJUSTMENTS", "MERCHANT_PAYABLE", amount);
    }

    private void fees(long interchange, long scheme, long markup) {
        today.interchange += interchange;
        today.scheme += scheme;
        today.markup += markup;
        post("MERCHANT_PAYABLE", "FEE_INTERCHANGE", interchange);
        post("MERCHANT_PAYABLE", "FEE_SCHEME", scheme);
        post("MERCHANT_PAYABLE", "FEE_MARKUP", markup);
    }

    private void other(String account, long fee) {
        today.otherFees += fee;
        post("MERCHANT_PAYABLE", account, fee);
    }

    void hold(LocalDate until, boolean[] lifted) {
        holds.add(new Hold(open, until, lifted));
    }

    /** What is withheld without a day to come back on. */
    long heldByHand() {
        long withheld = closed.stream().mapToLong(day -> day.reserveWithheld).sum();
        return terms.reserveDays == 0 ? withheld - givenBack : 0;
    }

    void giveBack(long amount) {
        givenBack += amount;
        releases += amount;
    }

    /** Closes the open day; the next one is open. */
    Day close() {
        Day day = today;
        Day before = closed.isEmpty() ? new Day() : closed.getLast();
        day.reserveWithheld = Terms.Fee.share(terms.reserveRate, Math.max(0, day.captures - day.refunds));
        day.reserveReleased = releases + releasedOn(open);
        monthMarkup += day.markup;
        boolean last = open.plusDays(1).getDayOfMonth() == 1;
        day.serviceFees =
                last ? terms.monthlyFee + 2 * terms.rental + Math.max(0, terms.minimumMonthlyFee - monthMarkup) : 0;
        monthMarkup = last ? 0 : monthMarkup;
        day.broughtForward = before.carriedForward;
        day.net = day.broughtForward + day.activity();
        boolean pays = terms.paysOn(open) && !isHeld(open) && day.net >= terms.minimumPayout;
        day.payout = pays ? Math.max(0, day.net) : 0;
        day.carriedForward = day.net - day.payout;
        day.reserveBalance = before.reserveBalance + day.reserveWithheld - day.reserveReleased;
        post("MERCHANT_PAYABLE", "RESERVE", day.reserveWithheld);
        post("RESERVE", "MERCHANT_PAYABLE", day.reserveReleased);
        post("MERCHANT_PAYABLE", "FEE_SERVICE", day.serviceFees);
        post("MERCHANT_PAYABLE", "PAYOUTS", day.payout);
        closed.add(day);
        dates.add(open);
        releases = 0;
        today = new Day();
        open = open.plusDays(1);
        return day;
    }

    private long releasedOn(LocalDate day) {
        int withheld = dates.indexOf(day.minusDays(terms.reserveDays));
        return terms.reserveDays > 0 && withheld >= 0 ? closed.get(withheld).reserveWithheld : 0;
    }

    private boolean isHeld(LocalDate day) {
        return holds.stream()
                .anyMatch(hold -> !hold.lifted()[0] && !day.isBefore(hold.from()) && !day.isAfter(hold.until()));
    }
}
