package countinghouse.web;

import countinghouse.kernel.Refusal;
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
        if (!stillKnown()) {
            toSignIn(request, response);
        } else if (!session.opens(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        }
    }

    private boolean stillKnown() {
        if (!session.isSignedIn()) {
            return false;
        }
        try {
            session.refresh();
            return true;
        } catch (Refusal gone) {
            return false;
        } catch (EJBException wrapped) {
            if (wrapped.getCause() instanceof Refusal) {
                return false;
            }
            throw wrapped;
        }
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String back = "GET".equals(request.getMethod()) ? Links.without(request, "") : request.getRequestURI();
        String target = Places.SIGN_IN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + target
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
