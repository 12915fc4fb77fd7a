package countinghouse.web.door;

import countinghouse.platform.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Pages are served by HTTPS only, so the session's cookie is always Secure; on plain HTTP they send the reader on. REST and webhooks carry no
 * cookie and answer there, too: on loopback, and for whoever ends TLS in front.
 */
public class HttpsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int PERMANENT_REDIRECT = 308;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        String home = Settings.orElse("PUBLIC_URL", "");
        boolean machine = GateFilter.isMachines(path) || path.equals("/openapi");
        if (machine || ClientAddress.isSecure(request) || !home.startsWith("https://")) {
            chain.doFilter(request, response);
        } else {
            String query = request.getQueryString();
            response.setStatus(PERMANENT_REDIRECT);
            response.setHeader("Location", home.replaceAll("/+$", "") + path + (query == null ? "" : "?" + query));
        }
    }
}
