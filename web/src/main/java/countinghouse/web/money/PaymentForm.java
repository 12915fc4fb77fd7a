package countinghouse.web.money;

import countinghouse.kernel.BusinessDay;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments.Amounts;
import countinghouse.payments.Payments.PaymentFilter;
import countinghouse.payments.Payments.Period;
import countinghouse.payments.Payments.Place;
import countinghouse.tenancy.MerchantView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter of payments. Days are the merchant's business days. */
public class PaymentForm extends MoneyFilter {
    private static final long serialVersionUID = 1L;

    private @Nullable String state;

    /** @param before id of the last one seen, or empty */
    PaymentFilter filter(MerchantView merchant, String before, int limit) {
        PaymentState chosen = state();
        return new PaymentFilter(
                chosen == null ? List.of() : List.of(chosen),
                period(merchant.businessDay()),
                "",
                plain(getScheme()),
                plain(getText()),
                new Amounts(smallest(merchant.currency()), largest(merchant.currency())),
                new Place(before, limit));
    }

    private Period period(BusinessDay days) {
        LocalDate first = day(getFrom());
        LocalDate last = day(getThrough());
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

    /** As a query, without the place. */
    String query() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("from", plain(getFrom()));
        all.put("through", plain(getThrough()));
        all.put("state", plain(state));
        all.put("scheme", plain(getScheme()));
        all.put("least", plain(getLeast()));
        all.put("most", plain(getMost()));
        all.put("text", plain(getText()));
        return all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Of a file, by the days that it is of. */
    String fileName() {
        LocalDate first = day(getFrom());
        LocalDate last = day(getThrough());
        String begin = first == null ? "" : "-" + first;
        String end = last == null || last.equals(first) ? "" : "-" + last;
        return "payments" + begin + end + ".csv";
    }

    public boolean isFiltered() {
        return !query().isEmpty();
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}
