package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Documents;
import countinghouse.platform.Permission;
import countinghouse.web.Downloads;
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

/** A picture that the applicant uploaded, as it was kept, for the preview in the wizard: {@code /apply/pictures/<document>}. */
@WebServlet(name = "ownPictures", urlPatterns = "/apply/pictures/*")
public class OwnPictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_]{1,40})");
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

    @Inject
    private Documents documents;

    @Inject
    private Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String info = request.getPathInfo();
        Matcher path = PATH.matcher(info == null ? "" : info);
        if (!path.matches()
                || session.getTenantId() == null
                || !session.caller().may(Permission.APPLICATION_EDIT)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Documents.Content content = documents.open(session.caller(), path.group(1));
            String type = content.document().contentType();
            if (!PICTURES.contains(type)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; img-src 'self'");
            Downloads.send(response, type, "inline", content.bytes());
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
