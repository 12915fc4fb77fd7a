package countinghouse.web.money;

import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import countinghouse.settlement.Transactions.Order;
import countinghouse.settlement.Transactions.Show;
import countinghouse.settlement.Transactions.Sums;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the acquirer saw, to look through page by page. Filter and place stand in the address. */
@Named
@RequestScoped
public class TransactionsPage {
    private static final int PAGE = 50;

    /** Longer periods are listed, and not added up while somebody waits. */
    private static final long LONGEST_SUM = 400;

    private static final List<Show> SHOWN = List.of(
            Show.ALL,
            Show.CAPTURES,
            Show.REFUNDS,
            Show.DISPUTES,
            Show.ADJUSTMENTS,
            Show.INTERCHANGE,
            Show.SCHEME_FEES,
            Show.MARKUP,
            Show.OTHER_FEES);

    @Inject
    private Transactions transactions;

    @Inject
    private Shop shop;

    private final FilterForm form = new FilterForm();
    private List<Line> lines = List.of();
    private List<String> schemes = List.of();
    private @Nullable Sums sums;
    private boolean more;

    public void load() {
        Filter filter = form.filter(currency());
        List<Line> found = transactions.list(shop.caller(), filter, form.cursor(), PAGE + 1);
        more = found.size() > PAGE;
        lines = more ? found.subList(0, PAGE) : found;
        schemes = transactions.schemes(shop.caller());
        if (form.isPeriod() && ChronoUnit.DAYS.between(filter.from(), filter.through()) <= LONGEST_SUM) {
            sums = transactions.sums(shop.caller(), filter);
        }
    }

    private String currency() {
        return shop.getMerchant().currency();
    }

    public FilterForm getForm() {
        return form;
    }

    public List<String> getWrong() {
        return form.wrong(currency());
    }

    public String getWrongText() {
        return String.join(", ", getWrong());
    }

    public List<Line> getLines() {
        return lines;
    }

    public @Nullable Sums getSums() {
        return sums;
    }

    public List<Show> getShown() {
        return SHOWN;
    }

    public List<Order> getOrders() {
        return List.of(Order.values());
    }

    public List<String> getSchemes() {
        return schemes;
    }

    /** The filter as a query, for the file and the next page. */
    public String getQuery() {
        StringBuilder query = new StringBuilder();
        add(query, "from", form.getFrom());
        add(query, "through", form.getThrough());
        add(query, "show", form.getShow());
        add(query, "scheme", form.getScheme());
        add(query, "least", form.getLeast());
        add(query, "most", form.getMost());
        add(query, "text", form.getText());
        add(query, "order", form.getOrder());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** Where the next page begins, or null on the last one. */
    public @Nullable String getNext() {
        return more ? FilterForm.text(lines.getLast().cursor()) : null;
    }
}
