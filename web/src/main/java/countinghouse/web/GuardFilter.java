package countinghouse.web;

import countinghouse.kernel.Refusal;
import countinghouse.security.Sessions;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets people only into their own part of the product; a stranger goes to the sign-in page and comes back from there. */
public class GuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private Session session;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!stillKnown(request)) {
            go(request, response, Places.SIGN_IN);
            return;
        }
        String path = request.getServletPath();
        if (session.stage() == Sessions.Stage.CODE) {
            go(request, response, Places.CODE);
        } else if (session.stage() == Sessions.Stage.ENROLMENT && !path.equals(Places.AUTHENTICATOR)) {
            go(request, response, Places.AUTHENTICATOR);
        } else if (session.isSignedIn() && !session.opens(path)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        }
    }

    /** A session that has ended takes everything along that the server kept for it. */
    private boolean stillKnown(HttpServletRequest request) {
        if (session.stage() == null) {
            return false;
        }
        boolean known;
        try {
            known = session.refresh(!asksByItself(request));
        } catch (Refusal gone) {
            known = false;
        } catch (EJBException wrapped) {
            if (!(wrapped.getCause() instanceof Refusal)) {
                throw wrapped;
            }
            known = false;
        }
        if (!known) {
            request.getSession().invalidate();
        }
        return known;
    }

    /** A page's own asking for news (every {@code p:poll} has the id {@code poll}) keeps nobody's session alive. */
    private static boolean asksByItself(HttpServletRequest request) {
        String source = partial(request) ? request.getParameter("jakarta.faces.source") : null;
        return source != null && (source.equals("poll") || source.endsWith(":poll"));
    }

    private static boolean partial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        String back = "GET".equals(request.getMethod()) ? Links.without(request, "") : request.getRequestURI();
        String target = page + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        if (partial(request)) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + target
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
