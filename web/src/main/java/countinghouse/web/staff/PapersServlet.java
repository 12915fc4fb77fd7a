package countinghouse.web.staff;

import countinghouse.backoffice.Backoffice;
import countinghouse.platform.Caller;
import countinghouse.reports.ParcelPapers;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** A parcel's papers, to be printed: {@code /logistics/papers/<order>/slip} and {@code …/label}. */
@WebServlet(name = "parcelPapers", urlPatterns = "/logistics/papers/*")
public class PapersServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_]{1,40})/(slip|label)");

    @Inject
    private Backoffice backoffice;

    @Inject
    private ParcelPapers papers;

    @Inject
    private Session session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.byPath(request, response, PATH, path -> {
            String order = path.group(1);
            Caller bound = backoffice.openOrder(session.onPlatform(), order);
            byte[] pdf = path.group(2).equals("slip") ? papers.slip(bound, order) : papers.label(bound, order);
            String disposition = "inline; filename=\"" + path.group(2) + ".pdf\"";
            Downloads.send(response, "application/pdf", disposition, pdf);
        });
    }
}
