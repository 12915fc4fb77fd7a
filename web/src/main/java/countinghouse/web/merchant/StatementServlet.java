package countinghouse.web.merchant;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Documents;
import countinghouse.settlement.Statements;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A stored statement as it was made: {@code /merchant/statements/<file>}. Never rendered here. */
@WebServlet(name = "statements", urlPatterns = "/merchant/statements/*")
public class StatementServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private Statements statements;

    @Inject
    private Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.matches("/[A-Za-z0-9_]{1,40}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(statements.open(session.caller(), path.substring(1)), response);
        } catch (Refusal refusal) {
            Downloads.refuse(response, refusal);
        }
    }

    private static void send(Documents.Content content, HttpServletResponse response) throws IOException {
        String disposition = Downloads.disposition(content.document().name());
        Downloads.send(response, content.document().contentType(), disposition, content.bytes());
    }
}
