package countinghouse.isolation.planted.web;

import countinghouse.isolation.planted.Holes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A download without the check. */
@WebServlet(name = "planted", urlPatterns = "/planted-files/*")
public class LooseServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Holes.NoCheck orders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter()
                    .write(orders.order(String.valueOf(request.getPathInfo()).substring(1)));
        } catch (RuntimeException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
