package countinghouse.sandbox.http;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers one request.
     *
     * @throws BadRequest if the question makes no sense; anything else thrown is answered as 500
     */
    Answer handle(Question question) throws Exception;
}
