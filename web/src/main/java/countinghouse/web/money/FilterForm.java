package countinghouse.web.money;

import countinghouse.settlement.Transactions.Cursor;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Order;
import countinghouse.settlement.Transactions.Show;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A filter of transactions. */
public class FilterForm extends MoneyFilter {
    private static final long serialVersionUID = 1L;

    private @Nullable String show;
    private @Nullable String order;

    Filter filter(String currency) {
        Filter all = Filter.everything();
        return new Filter(
                or(day(getFrom()), all.from()),
                or(day(getThrough()), all.through()),
                choice(Show.class, show, Show.ALL),
                plain(getScheme()),
                smallest(currency),
                largest(currency),
                plain(getText()),
                choice(Order.class, order, Order.NEWEST));
    }

    @Nullable
    Cursor cursor() {
        String[] parts = typed(getAfter()).split("~");
        try {
            return parts.length == 3 ? new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]) : null;
        } catch (DateTimeException | NumberFormatException unreadable) {
            return null;
        }
    }

    static String text(Cursor cursor) {
        return cursor.at() + "~" + cursor.amount() + "~" + cursor.id();
    }

    /** Whether both ends of the period are said. */
    public boolean isPeriod() {
        return day(getFrom()) != null && day(getThrough()) != null;
    }

    public boolean isFiltered() {
        return !(typed(getFrom())
                                + typed(getThrough())
                                + typed(getScheme())
                                + typed(getLeast())
                                + typed(getMost())
                                + typed(getText()))
                        .isEmpty()
                || choice(Show.class, show, Show.ALL) != Show.ALL;
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public @Nullable String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order;
    }
}
