package countinghouse.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** {@code ?lang=zh-CN} on any page changes the language, remembers it, and goes on to the same page without the parameter. */
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String PARAMETER = "lang";
    private static final int YEAR = 365 * 24 * 60 * 60;

    @Inject
    private Session session;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Language wanted = Language.of(request.getParameter(PARAMETER));
        if (wanted != null && "GET".equals(request.getMethod())) {
            session.speak(wanted);
            response.addCookie(remember(wanted, request.isSecure()));
            response.sendRedirect(Links.without(request, PARAMETER));
            return;
        }
        response.setHeader("Content-Language", session.getLanguage());
        chain.doFilter(request, response);
    }

    private static Cookie remember(Language language, boolean secure) {
        Cookie cookie = new Cookie(Language.COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        Map.of("SameSite", "Lax").forEach(cookie::setAttribute);
        return cookie;
    }
}
