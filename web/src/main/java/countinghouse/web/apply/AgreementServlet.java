package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Agreements;
import countinghouse.platform.Permission;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The agreement of the own application: {@code /apply/agreement/draft} to read, {@code …/signed} to keep. */
@WebServlet(name = "ownAgreement", urlPatterns = "/apply/agreement/*")
public class AgreementServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PDF = "application/pdf";

    @Inject
    private Agreements agreements;

    @Inject
    private Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String what = String.valueOf(request.getPathInfo());
        if (session.getTenantId() == null || !session.caller().may(Permission.APPLICATION_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            switch (what) {
                case "/draft" -> {
                    byte[] draft = agreements.draft(session.caller(), session.getLanguage());
                    Downloads.send(response, PDF, "inline; filename=\"agreement-draft.pdf\"", draft);
                }
                case "/signed" -> Downloads.attach(response, agreements.document(session.caller()));
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
