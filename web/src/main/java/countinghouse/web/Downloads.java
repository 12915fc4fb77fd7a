package countinghouse.web;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Documents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that a browser gets from us. */
public final class Downloads {
    private Downloads() {}

    /** The header's value by RFC 6266: a plain name for all, the true one for who can read it. */
    public static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    /** What is answered to a path that fits. */
    public interface Answer {
        void to(Matcher path) throws IOException;
    }

    /** Answers what stands behind the servlet's own path; a path that does not fit is not found, a refusal answered by {@link #refuse}. */
    public static void byPath(HttpServletRequest request, HttpServletResponse response, Pattern fits, Answer answer)
            throws IOException {
        String info = request.getPathInfo();
        Matcher path = fits.matcher(info == null ? "" : info);
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            answer.to(path);
        } catch (Refusal refusal) {
            refuse(response, refusal);
        }
    }

    /** Sends a stored document, to be kept by the browser under its own name. */
    public static void attach(HttpServletResponse response, Documents.Content content) throws IOException {
        Documents.DocumentView document = content.document();
        send(response, document.contentType(), disposition(document.name()), content.bytes());
    }

    /** Sends a file as it is, which nobody on the way keeps and no browser takes for something else. */
    public static void send(HttpServletResponse response, String contentType, String disposition, byte[] content)
            throws IOException {
        begin(response, contentType, disposition);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** As {@link #send}, of one that is sent while it is written. */
    public static void begin(HttpServletResponse response, String contentType, String disposition) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", disposition);
        response.setContentType(contentType);
    }

    /** Forbidden is told; of all else nobody learns whether it is there. */
    public static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        boolean forbidden = refusal.kind() == Refusal.Kind.FORBIDDEN;
        response.sendError(forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
