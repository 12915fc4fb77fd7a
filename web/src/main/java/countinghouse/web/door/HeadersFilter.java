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

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Headers.put(request, response);
        chain.doFilter(request, new Lasting(request, response));
    }

    private static final class Lasting extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        Lasting(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void reset() {
            super.reset();
            Headers.put(request, (HttpServletResponse) getResponse());
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
    }
}
