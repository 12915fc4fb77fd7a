package countinghouse.web.rest;

import countinghouse.payments.Payments;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a list of payments, refunds or disputes is asked for by; newest first, {@code after} the last one seen. */
public class Filter {
    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("after")
    private @Nullable String after;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("until")
    private @Nullable String until;

    @QueryParam("payment")
    private @Nullable String payment;

    /** One more than a page, which tells whether there is another. */
    Payments.Place place() {
        return new Payments.Place(Objects.requireNonNullElse(after, ""), limit() + 1);
    }

    int limit() {
        return Paging.of(limit, after).limit();
    }

    String payment() {
        return Objects.requireNonNullElse(payment, "");
    }

    /** @throws ProblemException malformed */
    Payments.Period period() {
        return new Payments.Period(
                instant("?from", from, Payments.Period.ALWAYS.from()),
                instant("?until", until, Payments.Period.ALWAYS.until()));
    }

    private static Instant instant(String name, @Nullable String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.of(ProblemType.MALFORMED, List.of(new FieldError(name, "time")));
        }
    }

    /** Separated by commas; none for all. @throws ProblemException malformed */
    <E extends Enum<E>> List<E> states(Class<E> type) {
        List<E> states = new ArrayList<>();
        if (status != null) {
            for (String name : status.split(",", -1)) {
                states.add(state(type, name));
            }
        }
        return states;
    }

    private static <E extends Enum<E>> E state(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw ProblemException.of(ProblemType.MALFORMED, List.of(new FieldError("?status", "one-of")));
    }
}
