package countinghouse.reports;

import countinghouse.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** How a report says things in one language, for one currency and one clock: words, amounts, counts, rates, days, times. */
final class Wording {
    /** U+2212, as wide as a digit: figures stay in their columns. */
    private static final char MINUS = '\u2212';

    private static final int FIRST_WIDE = 0x1100;

    private final ResourceBundle words;
    private final Locale locale;
    private final Currency currency;
    private final ZoneId zone;

    /**
     * @param bundle base name of the texts; English is the base, and no other language steps in for it
     * @param currency ISO 4217 code of every amount
     * @param zone the clock all times are told by
     */
    Wording(String bundle, Locale locale, String currency, ZoneId zone) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        this.words = ResourceBundle.getBundle(bundle, locale, Wording.class.getClassLoader(), noFallback);
        this.locale = locale;
        this.currency = Currency.getInstance(currency);
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    ResourceBundle words() {
        return words;
    }

    Locale locale() {
        return locale;
    }

    /** @throws MissingResourceException when the bundle has no such text */
    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    /** The text of a key that the data decides, or the data itself when nobody has worded it yet. */
    String sayOr(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    /** 1,187.27: without symbol, in as many places as the currency has. */
    String amount(long minor) {
        int places = Money.exponent(currency.getCurrencyCode());
        return number("#,##0" + (places == 0 ? "" : "." + "0".repeat(places)), major(minor));
    }

    BigDecimal major(long minor) {
        return new Money(minor, currency.getCurrencyCode()).major();
    }

    String count(long count) {
        return number("#,##0", BigDecimal.valueOf(count));
    }

    /** 8.875 % of a share of 0.08875. */
    String percent(BigDecimal share) {
        return say("percent", number("#,##0.####", share.movePointRight(2)));
    }

    /** A share of two decimals, 2.87 %, or nothing where there is no whole. */
    String percentOf(long part, long whole) {
        if (whole == 0) {
            return "";
        }
        BigDecimal share =
                BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return say("percent", number("#,##0.00", share));
    }

    /** An exact rate with at least two decimals: 0.80 %, 0.0325 %. */
    String rate(String exact) {
        return exact.isEmpty() ? "" : say("percent", number("#,##0.00##", new BigDecimal(exact).movePointRight(2)));
    }

    /** What rounding added or took, in hundredths of the minor unit: +0.0048. */
    String rounding(BigDecimal minor) {
        int places = Money.exponent(currency.getCurrencyCode());
        String pattern = "0." + "0".repeat(places + 2);
        return number("+" + pattern + ";" + MINUS + pattern, minor.movePointLeft(places));
    }

    /** A day or month in the words' own pattern. */
    String on(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(words.getString("pattern." + pattern), locale)
                .format(date);
    }

    /** Saturday, 28 March 2026. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.getString("pattern.day"), locale)
                .format(day);
    }

    /** 06:52, and the date with it where that is not the business day. */
    String time(Instant at, LocalDate businessDay) {
        ZonedDateTime local = at.atZone(zone);
        String pattern = local.toLocalDate().equals(businessDay) ? "pattern.time" : "pattern.other-day";
        return DateTimeFormatter.ofPattern(words.getString(pattern), locale).format(local);
    }

    /** 28 March 2026, 22:08:41. */
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(words.getString("pattern.moment"), locale)
                .format(at.atZone(zone));
    }

    /** US dollar, USD. */
    String currencyName() {
        return say("currency.name", currency.getDisplayName(locale), currency.getCurrencyCode());
    }

    String currencyCode() {
        return currency.getCurrencyCode();
    }

    /** A name cut to what a running line has room for, a Chinese character counting as two Latin ones. */
    static String shortened(String name, int columns) {
        int used = 0;
        for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
            used += name.codePointAt(at) < FIRST_WIDE ? 1 : 2;
            if (used > columns) {
                return name.substring(0, at).strip() + "…";
            }
        }
        return name;
    }

    /** Groups by comma, a point before the decimals, a true minus: the same in both languages. */
    static DecimalFormat plain(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        symbols.setGroupingSeparator(',');
        symbols.setDecimalSeparator('.');
        return new DecimalFormat(pattern, symbols);
    }

    private static String number(String pattern, BigDecimal value) {
        return plain(pattern).format(value);
    }
}
