package countinghouse.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Headers that keep browsers strict on every answer, whatever it is. */
public final class Headers {
    static final String POLICY = "Content-Security-Policy";
    /** For all that is no page: it may load nothing. Pages replace it, PrimeFaces adds their nonce. */
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    static final String PERMISSIONS = "Permissions-Policy";
    static final String UNUSED =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=()";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Headers() {}

    /** What else the applicant's pages may use: the camera, for a selfie. */
    static String withCamera() {
        return UNUSED.replace("camera=()", "camera=(self)");
    }

    /** Sets them all; whoever answers may replace one by a narrower or, for the few files to be kept, a wider one. */
    public static void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(PERMISSIONS, UNUSED);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
        response.setHeader(POLICY, NOTHING);
        // A browser that once saw this on localhost would insist on HTTPS for every port of the machine.
        if (ClientAddress.isSecure(request) && !LOOPBACK.contains(request.getServerName())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("Cache-Control", kept(request));
    }

    private static String kept(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.startsWith("/assets/")) {
            return "no-store";
        }
        return request.getParameter("v") == null ? "no-cache" : "public, max-age=31536000, immutable";
    }
}
