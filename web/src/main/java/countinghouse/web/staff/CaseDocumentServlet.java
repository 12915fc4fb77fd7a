package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document of a case, for the viewer of the case page: {@code /underwriting/documents/<case>/<document>}. */
@WebServlet(name = "caseDocuments", urlPatterns = "/underwriting/documents/*")
public class CaseDocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_]{1,40})/([A-Za-z0-9_]{1,40})");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
    /** A sandbox without any permission is an origin of its own: whatever a viewer might run reaches nothing of ours. */
    private static final String SHOWN =
            "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    @Inject
    private Backoffice backoffice;

    @Inject
    private Documents documents;

    @Inject
    private Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.byPath(request, response, PATH, path -> {
            Caller bound = backoffice.openCase(session.onPlatform(), path.group(1));
            Documents.Content content = documents.open(bound, path.group(2));
            headers(content.document(), request.getHeader("Sec-Fetch-Dest")).forEach(response::setHeader);
            response.setContentType(content.document().contentType());
            response.setContentLength(content.bytes().length);
            response.getOutputStream().write(content.bytes());
        });
    }

    /**
     * Pictures, which were written anew when they came in, are shown wherever they are opened; a PDF, which is as it came, in the case page's
     * frame only. All else is kept by the browser.
     *
     * @param destination what the browser will do with it, by its own word that no page can change
     */
    static Map<String, String> headers(Documents.DocumentView document, @Nullable String destination) {
        String type = document.contentType();
        boolean framed = type.equals("application/pdf") && "iframe".equals(destination);
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cache-Control", "no-store");
        if (framed || PICTURES.contains(type)) {
            headers.put("Content-Disposition", "inline");
            headers.put("X-Frame-Options", "SAMEORIGIN");
            headers.put("Content-Security-Policy", SHOWN);
        } else {
            headers.put("Content-Disposition", Downloads.disposition(document.name()));
        }
        return headers;
    }
}
