package countinghouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What an error page may repeat of the address that led to it. */
@Named
@RequestScoped
public class ErrorPage {
    @Inject
    private HttpServletRequest request;

    /** The id under which the failure was logged; nothing else gets onto the page. */
    public @Nullable String getId() {
        String id = request.getParameter("id");
        return id != null && id.matches("err_[0-9a-z]{26}") ? id : null;
    }

    /** The page to begin again at. */
    public String getBack() {
        String back = Links.inside(request.getParameter("back"));
        return back == null ? "/" : back;
    }
}
