package countinghouse.web.money;

import countinghouse.settlement.Transactions.Cursor;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Order;
import countinghouse.settlement.Transactions.Show;
import countinghouse.web.AmountConverter;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter of transactions as it stands in an address. What cannot be read is left out and told. */
public class FilterForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 64;

    private @Nullable String from;
    private @Nullable String through;
    private @Nullable String show;
    private @Nullable String scheme;
    private @Nullable String least;
    private @Nullable String most;
    private @Nullable String text;
    private @Nullable String order;
    private @Nullable String after;

    Filter filter(String currency) {
        Filter all = Filter.everything();
        Long smallest = amount(least, currency);
        Long largest = amount(most, currency);
        return new Filter(
                or(day(from), all.from()),
                or(day(through), all.through()),
                choice(Show.class, show, Show.ALL),
                plain(scheme),
                smallest == null ? 0 : smallest,
                largest == null ? Long.MAX_VALUE : largest,
                plain(text),
                choice(Order.class, order, Order.NEWEST));
    }

    @Nullable
    Cursor cursor() {
        String[] parts = typed(after).split("~");
        try {
            return parts.length == 3 ? new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]) : null;
        } catch (DateTimeException | NumberFormatException unreadable) {
            return null;
        }
    }

    static String text(Cursor cursor) {
        return cursor.at() + "~" + cursor.amount() + "~" + cursor.id();
    }

    /** What was typed and is no day or amount. */
    List<String> wrong(String currency) {
        List<String> wrong = new ArrayList<>();
        for (String typed : Arrays.asList(from, through)) {
            if (!typed(typed).isEmpty() && day(typed) == null) {
                wrong.add(typed(typed));
            }
        }
        for (String typed : Arrays.asList(least, most)) {
            if (!typed(typed).isEmpty() && amount(typed, currency) == null) {
                wrong.add(typed(typed));
            }
        }
        return wrong;
    }

    /** Whether both ends of the period are said. */
    public boolean isPeriod() {
        return day(from) != null && day(through) != null;
    }

    public boolean isFiltered() {
        return !(typed(from) + typed(through) + typed(scheme) + typed(least) + typed(most) + typed(text)).isEmpty()
                || choice(Show.class, show, Show.ALL) != Show.ALL;
    }

    static String plain(@Nullable String given) {
        String typed = typed(given);
        return typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
    }

    private static String typed(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    static @Nullable LocalDate day(@Nullable String given) {
        try {
            return typed(given).isEmpty() ? null : LocalDate.parse(typed(given));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static @Nullable Long amount(@Nullable String given, String currency) {
        try {
            return typed(given).isEmpty() ? null : AmountConverter.parse(typed(given), currency);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return null;
        }
    }

    static <E extends Enum<E>> E choice(Class<E> of, @Nullable String given, E otherwise) {
        for (E one : of.getEnumConstants()) {
            if (one.name().equals(given)) {
                return one;
            }
        }
        return otherwise;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getThrough() {
        return through;
    }

    public void setThrough(@Nullable String through) {
        this.through = through;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public @Nullable String getScheme() {
        return scheme;
    }

    public void setScheme(@Nullable String scheme) {
        this.scheme = scheme;
    }

    public @Nullable String getLeast() {
        return least;
    }

    public void setLeast(@Nullable String least) {
        this.least = least;
    }

    public @Nullable String getMost() {
        return most;
    }

    public void setMost(@Nullable String most) {
        this.most = most;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
