package countinghouse.web.audit;

import countinghouse.audit.Audit;
import countinghouse.audit.Audit.TrailRow;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.web.Downloads;
import countinghouse.web.Session;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** The sealed trail as CSV, a thousand rows at a time: {@code /audit/trail.csv?merchant=…}, for a merchant that was opened. */
@WebServlet(name = "trail", urlPatterns = "/audit/trail.csv")
public class TrailExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1_000;

    @Inject
    private transient Audit audit;

    @Inject
    private transient OpenTrails opened;

    @Inject
    private transient Session session;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller;
        try {
            caller = opened.caller(session.onPlatform(), request.getParameter("merchant"));
            audit.beginExport(caller);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String tenant = caller.orPlatform().tenant().value();
        String name = "audit-" + tenant + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".csv";
        Downloads.begin(response, "text/csv;charset=UTF-8", Downloads.disposition(name));
        try (Writer out = response.getWriter()) {
            out.write(TrailCsv.HEADER);
            long after = 0;
            for (List<TrailRow> rows = audit.sealed(caller, after, AT_ONCE); !rows.isEmpty(); ) {
                for (TrailRow row : rows) {
                    out.write(TrailCsv.line(tenant, row));
                    after = Objects.requireNonNull(row.number());
                }
                rows = audit.sealed(caller, after, AT_ONCE);
            }
        }
    }
}
