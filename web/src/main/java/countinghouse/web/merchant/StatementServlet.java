package countinghouse.web.merchant;

import countinghouse.platform.Documents;
import countinghouse.reports.SettlementAdvices;
import countinghouse.settlement.Statements;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stored statements as they were made, never rendered on the way: {@code /merchant/statements/<file>}, the advice of a day {@code
 * …/advice/<day>/<language>/<format>} (printed and kept when it is first asked for), and a year's {@code …/year/<year>} as a ZIP. A PDF is
 * shown in the page's own frame, and else downloaded.
 */
@WebServlet(name = "statements", urlPatterns = "/merchant/statements/*")
public class StatementServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(?:(?<file>[A-Za-z0-9_]{1,40})"
            + "|advice/(?<day>\\d{4}-\\d{2}-\\d{2})/(?<language>en|zh-CN)/(?<format>pdf|xlsx|csv)"
            + "|year/(?<year>[12]\\d{3}))");
    private static final String SHOWN =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    @Inject
    private Statements statements;

    @Inject
    private SettlementAdvices advices;

    @Inject
    private Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.byPath(request, response, PATH, path -> {
            if (path.group("year") != null) {
                year(response, Integer.parseInt(path.group("year")));
            } else if (path.group("day") != null) {
                advice(request, response, path);
            } else {
                give(request, response, statements.open(session.caller(), path.group("file")));
            }
        });
    }

    private void advice(HttpServletRequest request, HttpServletResponse response, Matcher path) throws IOException {
        LocalDate day;
        try {
            day = LocalDate.parse(path.group("day"));
        } catch (DateTimeException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        give(request, response, advices.open(session.caller(), day, path.group("language"), path.group("format")));
    }

    private static void give(HttpServletRequest request, HttpServletResponse response, Documents.Content content)
            throws IOException {
        boolean framed = content.document().contentType().equals("application/pdf")
                && "iframe".equals(request.getHeader("Sec-Fetch-Dest"));
        if (framed) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader("Content-Security-Policy", SHOWN);
            Downloads.send(response, content.document().contentType(), "inline", content.bytes());
        } else {
            Downloads.attach(response, content);
        }
    }

    private void year(HttpServletResponse response, int year) throws IOException {
        YearOfStatements files = YearOfStatements.of(statements, session.caller(), year);
        if (files.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.begin(response, "application/zip", Downloads.disposition("statements-" + year + ".zip"));
        files.write(response.getOutputStream());
    }
}
