package countinghouse.web.money;

import countinghouse.web.AmountConverter;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter of money's lists as it stands in an address. What cannot be read is left out and told. */
public abstract class MoneyFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 64;

    private @Nullable String from;
    private @Nullable String through;
    private @Nullable String scheme;
    private @Nullable String least;
    private @Nullable String most;
    private @Nullable String text;
    private @Nullable String after;

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

    /** Minor units; 0 where none is said. */
    long smallest(String currency) {
        Long said = amount(least, currency);
        return said == null ? 0 : said;
    }

    /** Minor units; as many as there are where none is said. */
    long largest(String currency) {
        Long said = amount(most, currency);
        return said == null ? Long.MAX_VALUE : said;
    }

    static String plain(@Nullable String given) {
        String typed = typed(given);
        return typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
    }

    static String typed(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable LocalDate day(@Nullable String given) {
        try {
            return typed(given).isEmpty() ? null : LocalDate.parse(typed(given));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Long amount(@Nullable String given, String currency) {
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

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
