package countinghouse.web.merchant;

import countinghouse.settlement.Statements;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** A stored statement as it was made: {@code /merchant/statements/<file>}. Never rendered here. */
@WebServlet(name = "statements", urlPatterns = "/merchant/statements/*")
public class StatementServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_]{1,40})");

    @Inject
    private Statements statements;

    @Inject
    private Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.byPath(
                request,
                response,
                PATH,
                path -> Downloads.attach(response, statements.open(session.caller(), path.group(1))));
    }
}
