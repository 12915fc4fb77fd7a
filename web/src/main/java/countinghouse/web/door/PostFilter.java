package countinghouse.web.door;

import countinghouse.kernel.CardNumbers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What browsers send: not too often from one address, from our own pages only (Sec-Fetch-Site and Origin, the second belt), with the state of
 * a page of this session (the first; Faces compares it), and in one piece.
 */
public class PostFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PostFilter.class.getName());
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String CONFIRMATION = "/confirm.xhtml";
    private static final Map<String, Limit> FORMS = Map.ofEntries(
            Map.entry("/sign-in.xhtml", Limit.SIGN_IN),
            Map.entry("/sign-in-code.xhtml", Limit.SIGN_IN),
            Map.entry("/step-up.xhtml", Limit.SIGN_IN),
            Map.entry("/register.xhtml", Limit.REGISTRATION),
            Map.entry("/invitation.xhtml", Limit.REGISTRATION),
            Map.entry("/forgot.xhtml", Limit.FORGOTTEN_PASSWORD),
            Map.entry("/resend.xhtml", Limit.FORGOTTEN_PASSWORD),
            Map.entry("/reset.xhtml", Limit.FORGOTTEN_PASSWORD),
            Map.entry("/owner.xhtml", Limit.OWNER_LINK),
            Map.entry(CONFIRMATION, Limit.CONFIRMATION));

    /** Pages whose address holds a secret: looking at them is trying it. */
    private static final Set<String> LINKS = Set.of(CONFIRMATION, "/owner.xhtml");

    @Inject
    private Limits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean post = "POST".equals(request.getMethod()) && !GateFilter.isMachines(path);
        long wait = post || LINKS.contains(path) ? wait(request, path, post) : 0;
        int status = !post ? HttpServletResponse.SC_OK : judge(request);
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            response.sendError(429);
        } else if (status != HttpServletResponse.SC_OK) {
            response.sendError(status);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long wait(HttpServletRequest request, String path, boolean post) {
        String address = ClientAddress.of(request);
        long wait = post ? limits.take(Limit.POST, address) : 0;
        Limit form = FORMS.get(path);
        if (wait == 0 && form != null) {
            wait = limits.take(form, address);
        }
        if (wait == 0 && isUpload(request)) {
            wait = limits.take(Limit.UPLOAD, address);
        }
        return wait;
    }

    private static int judge(HttpServletRequest request) {
        if (!isOurs(request)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        try {
            for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
                if (isBroken(field.getKey(), field.getValue())) {
                    return HttpServletResponse.SC_BAD_REQUEST;
                }
            }
            if (isUpload(request)) {
                for (Part part : request.getParts()) {
                    String name = part.getSubmittedFileName();
                    if (name != null && Query.unprintable(name)) {
                        return HttpServletResponse.SC_BAD_REQUEST;
                    }
                    if (name != null && CardNumbers.foundIn(name)) {
                        return 422;
                    }
                }
            }
        } catch (IOException | ServletException | RuntimeException broken) {
            LOG.log(Level.FINE, "a form that cannot be read", broken);
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return hasState(request) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_FORBIDDEN;
    }

    private static boolean isBroken(String name, String[] values) {
        boolean broken = Query.unprintable(name);
        for (String value : values) {
            broken |= value.indexOf('\ufffd') >= 0 || value.indexOf('\0') >= 0;
        }
        return broken;
    }

    /** A form without the state of a page is one that none of our pages sent. */
    private static boolean hasState(HttpServletRequest request) {
        String state = request.getParameter(STATE);
        return state != null && !state.isEmpty();
    }

    private static boolean isUpload(HttpServletRequest request) {
        return GateFilter.isKind(request, "multipart/form-data");
    }

    static boolean isOurs(HttpServletRequest request) {
        return isOurs(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    /** Programs send neither header; browsers send at least one with every POST, and no page can change them. */
    static boolean isOurs(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
