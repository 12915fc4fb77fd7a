package countinghouse.web.money;

import countinghouse.kernel.BusinessDay;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments.Amounts;
import countinghouse.payments.Payments.PaymentFilter;
import countinghouse.payments.Payments.Period;
import countinghouse.payments.Payments.Place;
import countinghouse.tenancy.MerchantView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter of payments as it stands in an address. What cannot be read is left out and told. Days are the merchant's business days. */
public class PaymentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String from;
    private @Nullable String through;
    private @Nullable String state;
    private @Nullable String scheme;
    private @Nullable String least;
    private @Nullable String most;
    private @Nullable String text;
    private @Nullable String after;

    static PaymentForm of(HttpServletRequest request) {
        PaymentForm form = new PaymentForm();
        form.from = request.getParameter("from");
        form.through = request.getParameter("through");
        form.state = request.getParameter("state");
        form.scheme = request.getParameter("scheme");
        form.least = request.getParameter("least");
        form.most = request.getParameter("most");
        form.text = request.getParameter("text");
        return form;
    }

    /** @param before id of the last one seen, or empty */
    PaymentFilter filter(MerchantView merchant, String before, int limit) {
        PaymentState chosen = state();
        Long smallest = FilterForm.amount(least, merchant.currency());
        Long largest = FilterForm.amount(most, merchant.currency());
        return new PaymentFilter(
                chosen == null ? List.of() : List.of(chosen),
                period(merchant.businessDay()),
                "",
                FilterForm.plain(scheme),
                FilterForm.plain(text),
                new Amounts(smallest == null ? 0 : smallest, largest == null ? Long.MAX_VALUE : largest),
                new Place(before, limit));
    }

    private Period period(BusinessDay days) {
        LocalDate first = FilterForm.day(from);
        LocalDate last = FilterForm.day(through);
        return new Period(
                first == null ? Period.ALWAYS.from() : days.endOf(first.minusDays(1)),
                last == null ? Period.ALWAYS.until() : days.endOf(last));
    }

    private @Nullable PaymentState state() {
        for (PaymentState one : PaymentState.values()) {
            if (one.name().equals(state)) {
                return one;
            }
        }
        return null;
    }

    /** What was typed and is no day or amount. */
    List<String> wrong(String currency) {
        List<String> wrong = new ArrayList<>();
        for (String typed : List.of(FilterForm.plain(from), FilterForm.plain(through))) {
            if (!typed.isEmpty() && FilterForm.day(typed) == null) {
                wrong.add(typed);
            }
        }
        for (String typed : List.of(FilterForm.plain(least), FilterForm.plain(most))) {
            if (!typed.isEmpty() && FilterForm.amount(typed, currency) == null) {
                wrong.add(typed);
            }
        }
        return wrong;
    }

    /** As a query, without the place. */
    String query() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("from", FilterForm.plain(from));
        all.put("through", FilterForm.plain(through));
        all.put("state", FilterForm.plain(state));
        all.put("scheme", FilterForm.plain(scheme));
        all.put("least", FilterForm.plain(least));
        all.put("most", FilterForm.plain(most));
        all.put("text", FilterForm.plain(text));
        return all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Of a file, by the days that it is of. */
    String fileName() {
        LocalDate first = FilterForm.day(from);
        LocalDate last = FilterForm.day(through);
        String begin = first == null ? "" : "-" + first;
        String end = last == null || last.equals(first) ? "" : "-" + last;
        return "payments" + begin + end + ".csv";
    }

    public boolean isFiltered() {
        return !query().isEmpty();
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

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
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
