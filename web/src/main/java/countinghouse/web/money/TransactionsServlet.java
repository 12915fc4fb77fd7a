package countinghouse.web.money;

import static countinghouse.web.Csv.cell;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Cursor;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import countinghouse.tenancy.Tenancy;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What a filter finds, as CSV, a thousand lines at a time: {@code /merchant/transactions.csv?from=…}. Amounts are minor units. */
@WebServlet(name = "transactions", urlPatterns = "/merchant/transactions.csv")
public class TransactionsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1_000;
    private static final String HEADER = "at,business_day,kind,reference,of,scheme,product,entry_mode,region,currency,"
            + "amount_minor,interchange_minor,scheme_fee_minor,markup_minor,other_fees_minor,effect_minor,note\r\n";

    @Inject
    private transient Transactions transactions;

    @Inject
    private transient Tenancy tenancy;

    @Inject
    private transient Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = session.caller();
        String currency;
        Filter filter;
        List<Line> lines;
        try {
            currency = tenancy.merchant(caller).currency();
            filter = form(request).filter(currency);
            lines = transactions.list(caller, filter, null, AT_ONCE);
        } catch (Refusal refusal) {
            Downloads.refuse(response, refusal);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", Downloads.disposition(name(filter)));
        response.setContentType("text/csv;charset=UTF-8");
        try (Writer out = response.getWriter()) {
            out.write(HEADER);
            while (!lines.isEmpty()) {
                for (Line line : lines) {
                    out.write(row(line, currency));
                }
                Cursor last = lines.getLast().cursor();
                lines = lines.size() < AT_ONCE ? List.of() : transactions.list(caller, filter, last, AT_ONCE);
            }
        }
    }

    private static FilterForm form(HttpServletRequest request) {
        FilterForm form = new FilterForm();
        form.setFrom(request.getParameter("from"));
        form.setThrough(request.getParameter("through"));
        form.setShow(request.getParameter("show"));
        form.setScheme(request.getParameter("scheme"));
        form.setLeast(request.getParameter("least"));
        form.setMost(request.getParameter("most"));
        form.setText(request.getParameter("text"));
        form.setOrder(request.getParameter("order"));
        return form;
    }

    private static String name(Filter filter) {
        Filter all = Filter.everything();
        String from = filter.from().equals(all.from()) ? "" : "-" + filter.from();
        String through = filter.through().equals(all.through()) ? "" : "-" + filter.through();
        return "transactions" + from + (through.equals(from) ? "" : through) + ".csv";
    }

    static String row(Line line, String currency) {
        return String.join(
                        ",",
                        line.at().toString(),
                        line.businessDay().toString(),
                        line.kind(),
                        cell(line.reference()),
                        cell(line.ofReference()),
                        cell(line.card().scheme()),
                        cell(line.card().product()),
                        cell(line.card().entryMode()),
                        cell(line.card().region()),
                        currency,
                        Long.toString(line.amount()),
                        Long.toString(line.interchange()),
                        Long.toString(line.scheme()),
                        Long.toString(line.markup()),
                        Long.toString(line.other()),
                        Long.toString(line.effect()),
                        cell(line.note()))
                + "\r\n";
    }
}
