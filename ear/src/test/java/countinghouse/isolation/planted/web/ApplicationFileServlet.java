package countinghouse.isolation.planted.web;

import jakarta.servlet.annotation.WebServlet;

/** As {@link LooseServlet}, and called as if it were REST's application. */
@WebServlet(name = "plantedApplicationFiles", urlPatterns = "/planted-application-files/*")
public class ApplicationFileServlet extends LooseServlet {
    private static final long serialVersionUID = 1L;
}
