package countinghouse.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets in only requests of the form that this product's own pages and callers use: a known method, an address written in the one plain way
 * (nothing encoded, doubled, dotted or with parameters in it, so that what the guards compare is what is opened), a query that is UTF-8, a
 * body no larger than needed.
 */
public class GateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_~@:-][A-Za-z0-9._~@:-]*)*/?");
    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> PAGE = Set.of("GET", "HEAD", "POST");
    private static final Set<String> REST = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final int LONGEST_PATH = 1_024;
    private static final int LONGEST_QUERY = 4_096;
    private static final long LARGEST_FORM = 1024L * 1024;
    private static final long LARGEST_UPLOAD = 12_648_448;
    private static final long LARGEST_CALL = 256L * 1024;

    /** A merchant's history. */
    private static final long LARGEST_FILE = 1024L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Set<String> methods = methods(request.getRequestURI());
        if (!methods.contains(request.getMethod())) {
            response.setHeader(
                    "Allow", String.join(", ", methods.stream().sorted().toList()));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        int status = judge(request);
        if (status == HttpServletResponse.SC_OK) {
            chain.doFilter(request, response);
        } else {
            response.sendError(status);
        }
    }

    private static Set<String> methods(String path) {
        if (isMachines(path)) {
            return REST;
        }
        return path.equals("/") || isPage(path) ? PAGE : READ;
    }

    /** Callers with keys, who hold no session and send no forms. */
    static boolean isMachines(String path) {
        return path.startsWith("/api/") || isCommands(path);
    }

    private static boolean isCommands(String path) {
        return path.startsWith("/ops/");
    }

    /** Faces' own scripts and styles end like pages, too. */
    static boolean isPage(String path) {
        return path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
    }

    private static int judge(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        if (path.length() > LONGEST_PATH || query != null && query.length() > LONGEST_QUERY) {
            return HttpServletResponse.SC_REQUEST_URI_TOO_LONG;
        }
        if (!PLAIN.matcher(path).matches()) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return switch (Query.of(query)) {
            case BROKEN -> HttpServletResponse.SC_BAD_REQUEST;
            case CARD_NUMBER -> 422;
            case FINE -> body(request, path);
        };
    }

    private static int body(HttpServletRequest request, String path) {
        if (READ.contains(request.getMethod())) {
            return HttpServletResponse.SC_OK;
        }
        boolean rest = isMachines(path);
        boolean upload = isKind(request, "multipart/form-data");
        if (!rest && !upload && !isKind(request, "application/x-www-form-urlencoded")) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        long largest = isCommands(path) ? LARGEST_FILE : rest ? LARGEST_CALL : upload ? LARGEST_UPLOAD : LARGEST_FORM;
        return request.getContentLengthLong() > largest
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : HttpServletResponse.SC_OK;
    }

    static boolean isKind(HttpServletRequest request, String kind) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, kind, 0, kind.length());
    }
}
