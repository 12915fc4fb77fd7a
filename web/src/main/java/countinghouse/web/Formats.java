package countinghouse.web;

import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Figures as people read them: money with a true minus, near dates by weekday and far ones by year, durations in words.
 *
 * @param today in the reader's zone; what is near and far depends on it
 */
record Formats(Locale locale, ZoneId zone, LocalDate today) {
    private static final char MINUS = '\u2212';

    boolean chinese() {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    /** Without its symbol, for tables: 1,187.27. */
    String plain(Money amount) {
        int exponent = Money.exponent(amount.currency());
        String digits = grouped(amount.major().abs(), exponent, exponent);
        return amount.minor() < 0 ? MINUS + digits : digits;
    }

    /** With its symbol: $537.00. */
    String money(Money amount) {
        String absolute = symbol(amount.currency()) + plain(amount.minor() < 0 ? amount.negated() : amount);
        return amount.minor() < 0 ? MINUS + absolute : absolute;
    }

    /** With its symbol, and without a fraction that says nothing: $62,000. */
    String round(Money amount) {
        String text = money(amount);
        int exponent = Money.exponent(amount.currency());
        String nothing = "." + "0".repeat(exponent);
        return exponent > 0 && text.endsWith(nothing) ? text.substring(0, text.length() - nothing.length()) : text;
    }

    static String symbol(String currency) {
        return switch (currency) {
            case "USD" -> "$";
            case "CNY", "JPY" -> "¥";
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> currency + "\u00a0";
        };
    }

    String count(long number) {
        String digits = grouped(BigDecimal.valueOf(Math.abs(number)), 0, 0);
        return number < 0 ? MINUS + digits : digits;
    }

    /** 1.51%, with as many places as the rate has, two at least. */
    String rate(Rate rate) {
        BigDecimal percent = rate.value().movePointRight(2);
        return grouped(percent, 2, 4) + "%";
    }

    /** 1.65 %, 5 %, 0.0325 %; Chinese without the space. */
    String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
        return grouped(percent, percent.scale() > 0 ? 2 : 0, 4) + (chinese() ? "%" : "\u00a0%");
    }

    /** With a plus where money comes in: +5.24, −0.21, 0.00. */
    String signed(Money amount) {
        return (amount.isPositive() ? "+" : "") + plain(amount);
    }

    /** The whole date with its weekday, for headings: Saturday, 21 March 2026. */
    String fullDate(LocalDate day) {
        return DateTimeFormatter.ofPattern(chinese() ? "y年M月d日 EEEE" : "EEEE, d MMMM y", locale)
                .format(day);
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(at.atZone(zone));
    }

    /** March 2026. */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(chinese() ? "y年M月" : "MMMM y", locale)
                .format(month);
    }

    /** Wed 25 Nov within half a year, 1 Nov 2025 beyond. */
    String date(LocalDate day) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today, day)) <= 183;
        String pattern;
        if (chinese()) {
            pattern = near ? "M月d日 EEE" : "y年M月d日";
        } else {
            pattern = near ? "EEE d MMM" : "d MMM y";
        }
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    String date(Instant at) {
        return date(at.atZone(zone).toLocalDate());
    }

    /** The whole date, for documents and birthdays: 1 November 2026. */
    String longDate(LocalDate day) {
        return DateTimeFormatter.ofPattern(chinese() ? "y年M月d日" : "d MMMM y", locale)
                .format(day);
    }

    String dateTime(Instant at) {
        return date(at) + (chinese() ? " " : ", ") + time(at);
    }

    /** 52 min, 3 h 52 min, 2 d 4 h. */
    String duration(Duration length) {
        long minutes = Math.max(0, length.toMinutes());
        long hours = minutes / 60;
        long days = hours / 24;
        if (days > 0) {
            return unit(days, "d", "天") + (hours % 24 == 0 ? "" : " " + unit(hours % 24, "h", "小时"));
        }
        if (hours > 0) {
            return unit(hours, "h", "小时") + (minutes % 60 == 0 ? "" : " " + unit(minutes % 60, "min", "分钟"));
        }
        return unit(minutes, "min", "分钟");
    }

    static String size(long bytes) {
        long kilobytes = Math.max(1, Math.round(bytes / 1024.0));
        return kilobytes < 1024 ? kilobytes + " KB" : Math.round(kilobytes / 102.4) / 10.0 + " MB";
    }

    private String unit(long number, String english, String chinese) {
        return number + " " + (chinese() ? chinese : english);
    }

    private String grouped(BigDecimal number, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(number);
    }
}
