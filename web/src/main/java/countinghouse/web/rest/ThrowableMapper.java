package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.kernel.Refusal;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one place where a failure becomes an answer. What happened inside stays inside; the log has it under the trace id. */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ThrowableMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        List<Locale> languages = readable();
        return toResponse(failure, new Problems(languages));
    }

    static Response toResponse(Throwable failure, Problems problems) {
        return switch (unwrapped(failure)) {
            case ProblemException p -> answer(problems.of(p.type(), p.errors()), p.headers());
            case Refusal r ->
                answer(problems.of(r), r.kind() == Refusal.Kind.UNAVAILABLE ? Map.of("Retry-After", "10") : Map.of());
            case WebApplicationException w -> answer(problems.of(typeOf(w), List.of()), headersOf(w));
            default -> unexpected(failure, problems);
        };
    }

    private static Response unexpected(Throwable failure, Problems problems) {
        ProblemType type = unexpected(failure);
        ObjectNode problem = problems.of(type, List.of());
        LOG.log(
                type == ProblemType.BUSY ? Level.WARNING : Level.SEVERE,
                "request failed, trace id " + problem.path("traceId").asText(),
                failure);
        return answer(problem, type == ProblemType.BUSY ? Map.of("Retry-After", "1") : Map.of());
    }

    /** Another transaction was in the way, each time that it was tried: the database's word for what is no fault inside. */
    static ProblemType unexpected(Throwable failure) {
        return WholeTransaction.isInTheWay(failure) ? ProblemType.BUSY : ProblemType.INTERNAL;
    }

    private static Response answer(ObjectNode problem, Map<String, String> headers) {
        Response.ResponseBuilder response =
                Answer.of(problem.path("status").asInt(), problem).response();
        headers.forEach(response::header);
        if (problem.path("status").asInt() == ProblemType.UNAUTHENTICATED.status()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    /** A refusal of a bean may come wrapped by the container. */
    private static Throwable unwrapped(Throwable failure) {
        Throwable inner = failure;
        while (inner instanceof EJBException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner instanceof Refusal ? inner : failure;
    }

    private static ProblemType typeOf(WebApplicationException failure) {
        return switch (failure.getResponse().getStatus()) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 400, 409, 414, 422, 431 -> ProblemType.MALFORMED;
            default -> ProblemType.INTERNAL;
        };
    }

    private static Map<String, String> headersOf(WebApplicationException failure) {
        @Nullable String allow = failure.getResponse().getHeaderString("Allow");
        return allow == null ? Map.of() : Map.of("Allow", allow);
    }

    private List<Locale> readable() {
        try {
            return headers.getAcceptableLanguages();
        } catch (RuntimeException e) {
            // A broken Accept-Language must not hide the failure that is being told.
            return List.of();
        }
    }
}
