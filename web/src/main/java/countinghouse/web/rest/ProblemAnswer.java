package countinghouse.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** A problem for a call that never reached a resource. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        ProblemType type = type(status);
        Problems problems = new Problems(Collections.list(request.getLocales()));
        response.setStatus(type.status());
        response.setContentType(Answer.PROBLEM + ";charset=UTF-8");
        response.getWriter()
                .write(Answer.of(type.status(), problems.of(type, List.of())).body());
    }

    static ProblemType type(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> ProblemType.CARD_DATA;
            case 429 -> ProblemType.TOO_MANY_REQUESTS;
            default -> status < 500 ? ProblemType.MALFORMED : ProblemType.INTERNAL;
        };
    }
}
