package countinghouse.web.money;

import static countinghouse.web.Csv.cell;

import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.platform.Caller;
import countinghouse.tenancy.MerchantView;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The payments that a filter finds, newest first, sent while they are read: {@code /merchant/payments.csv?state=…}, amounts in minor units. */
@WebServlet(name = "payments", urlPatterns = "/merchant/payments.csv")
public class PaymentsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1_000;
    private static final String HEADER =
            "requested_at,id,status,reference,sale,store,scheme,product,entry_mode,last_four,currency,authorised_minor,captured_minor,refunded_minor,disputed_minor,authorisation_code,decline_code,captured_at,business_day\r\n";

    @Inject
    private transient Payments payments;

    @Inject
    private transient Tenancy tenancy;

    @Inject
    private transient Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = session.caller();
        PaymentForm form = form(request);
        try {
            MerchantView merchant = tenancy.merchant(caller);
            List<PaymentView> page = payments.page(caller, form.filter(merchant, "", AT_ONCE));
            Downloads.begin(response, "text/csv;charset=UTF-8", Downloads.disposition(form.fileName()));
            Writer out = response.getWriter();
            out.write(HEADER);
            write(page, out);
            while (page.size() == AT_ONCE) {
                page = payments.page(
                        caller, form.filter(merchant, page.getLast().id(), AT_ONCE));
                write(page, out);
            }
        } catch (Refusal refusal) {
            Downloads.refuse(response, refusal);
        }
    }

    /** Here, where the isolation test looks for the names that a servlet asks for. */
    private static PaymentForm form(HttpServletRequest request) {
        PaymentForm form = new PaymentForm();
        form.setFrom(request.getParameter("from"));
        form.setThrough(request.getParameter("through"));
        form.setState(request.getParameter("state"));
        form.setScheme(request.getParameter("scheme"));
        form.setLeast(request.getParameter("least"));
        form.setMost(request.getParameter("most"));
        form.setText(request.getParameter("text"));
        return form;
    }

    private static void write(List<PaymentView> page, Writer out) throws IOException {
        for (PaymentView payment : page) {
            out.write(row(payment));
        }
    }

    static String row(PaymentView payment) {
        PaymentView.Sums sums = payment.sums();
        PaymentView.CardFacts card = payment.card();
        return String.join(
                        ",",
                        payment.times().requestedAt().toString(),
                        payment.id(),
                        payment.state().name(),
                        cell(text(payment.reference())),
                        payment.saleId(),
                        payment.storeId(),
                        cell(text(card.scheme())),
                        cell(text(card.product())),
                        card.entryMode().name(),
                        text(card.lastFour()),
                        sums.authorised().currency(),
                        Long.toString(sums.authorised().minor()),
                        Long.toString(sums.captured().minor()),
                        Long.toString(sums.refunded().minor()),
                        Long.toString(sums.disputed().minor()),
                        cell(text(payment.answer().authorisationCode())),
                        cell(text(payment.answer().declineCode())),
                        text(payment.times().capturedAt()),
                        payment.times().businessDay().toString())
                + "\r\n";
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
