package countinghouse.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Puts {@link Headers} on every answer, and keeps them there when an answer is begun anew. */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Guests guests = Guests.fromSettings();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        put(request, response);
        chain.doFilter(request, new Lasting(request, response));
    }

    private void put(HttpServletRequest request, HttpServletResponse response) {
        Headers.put(request, response);
        response.setHeader(Headers.PERMISSIONS, guests.permissions(request.getRequestURI()));
    }

    private final class Lasting extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        Lasting(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void reset() {
            super.reset();
            put(request, (HttpServletResponse) getResponse());
        }

        /** One policy on an answer: a second would stand beside the first. */
        @Override
        public void addHeader(String name, String value) {
            if (Headers.POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(
                    name,
                    Headers.POLICY.equalsIgnoreCase(name) ? guests.policy(request.getRequestURI(), value) : value);
        }
    }
}
