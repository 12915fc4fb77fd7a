package countinghouse.isolation.planted.web;

import countinghouse.isolation.planted.Holes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One address, and the merchant in its query. */
@WebServlet(name = "plantedExact", urlPatterns = "/planted-orders.csv")
public class ExactServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Holes.NoCheck orders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().write(orders.ofMerchant(request.getParameter("merchant")));
        } catch (RuntimeException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
