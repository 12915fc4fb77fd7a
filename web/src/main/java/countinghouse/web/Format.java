package countinghouse.web;

import countinghouse.kernel.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Figures for the reader of this page. In pages: {@code format.money(amount, 'USD')}. Amounts are minor units. */
@Named
@RequestScoped
public class Format {
    @Inject
    private Session session;

    @Inject
    private Clock clock;

    public String money(long minor, String currency) {
        return here().money(new Money(minor, currency));
    }

    public String round(long minor, String currency) {
        return here().round(new Money(minor, currency));
    }

    public String plain(long minor, String currency) {
        return here().plain(new Money(minor, currency));
    }

    /** Up to the point, with the symbol; {@link #cents} is the rest. The largest figure of a page shows the two in different weights. */
    public String whole(long minor, String currency) {
        String money = money(minor, currency);
        int point = money.indexOf('.');
        return point < 0 ? money : money.substring(0, point);
    }

    public String cents(long minor, String currency) {
        String money = money(minor, currency);
        int point = money.indexOf('.');
        return point < 0 ? "" : money.substring(point);
    }

    /** A share as a percentage with the places it has: 8.875%. */
    public String share(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** The same as people print it: 8.875 %, Chinese without the space. */
    public String percent(BigDecimal share) {
        return here().percent(share);
    }

    /** With a plus where money comes in. */
    public String signed(long minor, String currency) {
        return here().signed(new Money(minor, currency));
    }

    public String symbol(String currency) {
        return Formats.symbol(currency);
    }

    public String count(long number) {
        return here().count(number);
    }

    public String time(Instant at) {
        return here().time(at);
    }

    public String date(Instant at) {
        return here().date(at);
    }

    public String day(LocalDate day) {
        return here().date(day);
    }

    /** A day that another party wrote as 2026-11-25; whatever else it wrote stays as it is. */
    public String isoDay(String day) {
        try {
            return day(LocalDate.parse(day));
        } catch (java.time.DateTimeException unknown) {
            return day;
        }
    }

    public String month(YearMonth month) {
        return here().month(month);
    }

    public String longDay(LocalDate day) {
        return here().longDate(day);
    }

    /** For headings: Saturday, 21 March 2026. */
    public String fullDay(LocalDate day) {
        return here().fullDate(day);
    }

    public String dateTime(Instant at) {
        return here().dateTime(at);
    }

    public String timeIn(Instant at, String zone) {
        return in(ZoneId.of(zone)).time(at);
    }

    /** In the zone of a shop; pages say so where it may differ from the reader's. */
    public String dateTimeIn(Instant at, String zone) {
        return in(ZoneId.of(zone)).dateTime(at);
    }

    /** Of a file: 340 KB, 1.2 MB. */
    public String size(long bytes) {
        return Formats.size(bytes);
    }

    public String minutes(long minutes) {
        return here().duration(Duration.ofMinutes(minutes));
    }

    public String since(Instant at) {
        return here().duration(Duration.between(at, clock.instant()));
    }

    /** Time left until an instant; zero once it has passed. */
    public String until(Instant at) {
        return here().duration(Duration.between(clock.instant(), at));
    }

    public boolean past(Instant at) {
        return at.isBefore(clock.instant());
    }

    private Formats here() {
        return in(session.zone());
    }

    private Formats in(ZoneId zone) {
        return new Formats(session.getLocale(), zone, LocalDate.ofInstant(clock.instant(), zone));
    }
}
