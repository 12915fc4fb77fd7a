package countinghouse.web;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a page's call fails. A refusal becomes words at the place it is about, and the page stays with everything typed into
 * it. Anything else is our fault: it is logged under an id, and the reader sees a plain page that names the id.
 */
class RefusalHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, thrown);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable thrown) {
        Refusal refusal = cause(thrown, Refusal.class);
        if (cause(thrown, ViewExpiredException.class) != null) {
            redirect(context, "/errors/expired.xhtml?back=" + encode(address(context)));
        } else if (refusal != null && "person.step-up".equals(refusal.code())) {
            redirect(context, Places.STEP_UP + "?back=" + encode(here(context)));
        } else if (refusal != null && context.isPostback() && context.getViewRoot() != null) {
            waitInTheHeader(context, refusal);
            RefusalMessages.show(context, refusal);
            context.renderResponse();
        } else if (refusal != null) {
            status(context, refusal);
        } else {
            fail(context, thrown);
        }
    }

    /** The page with its parameters: a form's own address has none. */
    private static String here(FacesContext context) {
        String path = address(context);
        String referrer = context.getExternalContext().getRequestHeaderMap().get("Referer");
        if (referrer == null || !context.isPostback() || !referrer.contains(path + "?")) {
            return path;
        }
        String here = Links.inside(referrer.substring(referrer.indexOf(path + "?")));
        return here == null ? path : here;
    }

    private static void waitInTheHeader(FacesContext context, Refusal refusal) {
        String seconds = refusal.parameters().get("seconds");
        if (seconds != null) {
            context.getExternalContext().setResponseHeader("Retry-After", seconds);
        }
    }

    /** A page that could not even be opened. */
    private static void status(FacesContext context, Refusal refusal) {
        int code = switch (refusal.kind()) {
            case FORBIDDEN -> 403;
            case UNAVAILABLE -> 503;
            default -> 404;
        };
        try {
            context.getExternalContext().responseSendError(code, refusal.code());
            context.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void fail(FacesContext context, Throwable thrown) {
        String id = Ids.next("err");
        LOG.log(Level.SEVERE, "page " + address(context) + " failed, shown as " + id, thrown);
        if (context.getExternalContext().isResponseCommitted()) {
            throw new FacesException("failed while it was sent, " + id);
        }
        redirect(context, "/errors/failure.xhtml?id=" + id);
    }

    private static void redirect(FacesContext context, String target) {
        ExternalContext external = context.getExternalContext();
        try {
            external.responseReset();
            external.redirect(target);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        context.responseComplete();
    }

    private static String address(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        String path = external.getRequestServletPath();
        return path == null ? "/" : path;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> kind) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
