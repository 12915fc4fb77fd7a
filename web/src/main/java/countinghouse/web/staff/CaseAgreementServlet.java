package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.onboarding.Agreements;
import countinghouse.platform.Caller;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        Downloads.byPath(request, response, PATH, path -> {
            Caller bound = backoffice.openCase(session.onPlatform(), path.group(1));
            Downloads.attach(response, agreements.document(bound));
        });
    }
}
