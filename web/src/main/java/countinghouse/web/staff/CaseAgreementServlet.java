package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Agreements;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signed agreement of a case: {@code /underwriting/agreements/<case>}. */
@WebServlet(name = "caseAgreement", urlPatterns = "/underwriting/agreements/*")
public class CaseAgreementServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_]{1,40})");

    @Inject
    private Backoffice backoffice;

    @Inject
    private Agreements agreements;

    @Inject
    private Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String info = request.getPathInfo();
        Matcher path = PATH.matcher(info == null ? "" : info);
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Caller bound = backoffice.openCase(session.onPlatform(), path.group(1));
            Documents.Content signed = agreements.document(bound);
            String disposition = Downloads.disposition(signed.document().name());
            Downloads.send(response, signed.document().contentType(), disposition, signed.bytes());
        } catch (Refusal refusal) {
            Downloads.refuse(response, refusal);
        }
    }
}
