package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document of a case, for the viewer of the case page: {@code /underwriting/documents/<case>/<document>}. */
@WebServlet(name = "caseDocuments", urlPatterns = "/underwriting/documents/*")
public class CaseDocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_]{1,40})/([A-Za-z0-9_]{1,40})");
    /** What a browser shows without running anything; all else is a download. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    @Inject
    private Backoffice backoffice;

    @Inject
    private Documents documents;

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
            send(documents.open(bound, path.group(2)), response);
        } catch (Refusal refusal) {
            boolean forbidden = refusal.kind() == Refusal.Kind.FORBIDDEN;
            response.sendError(forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Documents.Content content, HttpServletResponse response) throws IOException {
        String type = content.document().contentType();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        if (SHOWN.contains(type)) {
            response.setHeader("Content-Disposition", "inline");
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'");
        } else {
            response.setHeader("Content-Disposition", "attachment");
        }
        response.setContentType(type);
        response.setContentLength(content.bytes().length);
        response.getOutputStream().write(content.bytes());
    }
}
