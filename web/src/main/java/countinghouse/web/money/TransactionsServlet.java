package countinghouse.web.money;

import static countinghouse.web.Csv.cell;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.reports.TransactionsXlsx;
import countinghouse.settlement.TransactionLines;
import countinghouse.settlement.Transactions;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import countinghouse.web.Downloads;
import countinghouse.web.Language;
import countinghouse.web.Session;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a filter finds, sent while it is read: {@code /merchant/transactions.csv?from=…}, amounts in minor units, or {@code .xlsx}, for people.
 */
@WebServlet(
        name = "transactions",
        urlPatterns = {"/merchant/transactions.csv", "/merchant/transactions.xlsx"})
public class TransactionsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 65_536;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER = "at,business_day,kind,reference,of,scheme,product,entry_mode,region,currency,"
            + "amount_minor,interchange_minor,scheme_fee_minor,markup_minor,other_fees_minor,effect_minor,note\r\n";

    @Inject
    private transient Transactions transactions;

    @Inject
    private transient Tenancy tenancy;

    @Inject
    private transient Session session;

    @Resource
    private transient ManagedExecutorService pool;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = session.caller();
        try {
            MerchantView merchant = tenancy.merchant(caller);
            Filter filter = form(request).filter(merchant.currency());
            TransactionLines lines = new TransactionLines(transactions, caller, filter, pool);
            if (request.getServletPath().endsWith(".xlsx")) {
                Downloads.begin(response, XLSX, Downloads.disposition(name(filter) + ".xlsx"));
                workbook(lines, Language.localeOf(request), merchant, response.getOutputStream());
            } else {
                Downloads.begin(response, "text/csv;charset=UTF-8", Downloads.disposition(name(filter) + ".csv"));
                csv(lines, merchant.currency(), response.getOutputStream());
            }
        } catch (Refusal refusal) {
            Downloads.refuse(response, refusal);
        }
    }

    private static void csv(TransactionLines lines, String currency, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
        out.write(HEADER);
        lines.to(line -> out.write(row(line, currency)));
        out.flush();
    }

    private static void workbook(TransactionLines lines, Locale locale, MerchantView merchant, OutputStream out)
            throws IOException {
        try (TransactionsXlsx book =
                new TransactionsXlsx(locale, merchant.currency(), ZoneId.of(merchant.zone()), out)) {
            lines.to(book::add);
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
        return "transactions" + from + (through.equals(from) ? "" : through);
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
