package countinghouse.web.rest;

import countinghouse.kernel.CardNumbers;
import countinghouse.platform.Caller;
import countinghouse.platform.Idempotency;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a POST at most once per Idempotency-Key and gives the first answer to each repetition. */
@RequestScoped
public class OncePerKey {
    /** Tells a repetition from what it repeats. */
    static final String REPLAYED = "Idempotent-Replayed";

    @Inject
    private Idempotency idempotency;

    /**
     * A request that moves money or stock.
     *
     * @param operation the same for all requests of a kind
     * @param collection in which its answer is found
     * @param body all that the key is bound to: the body, and what the address says besides
     */
    public record Request(Caller caller, String operation, String collection, String key, String body) {
        /** Something made in a collection. */
        public Request(Caller caller, String collection, String key, String body) {
            this(caller, collection, collection, key, body);
        }
    }

    /**
     * @return the key
     * @throws ProblemException idempotency key, unless there are 1 to 255 printable ASCII characters; card data
     */
    static String require(@Nullable String key) {
        if (key == null || key.isEmpty() || key.length() > 255 || !key.chars().allMatch(c -> c >= 0x20 && c <= 0x7e)) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY);
        }
        if (CardNumbers.foundIn(key)) {
            throw ProblemException.of(ProblemType.CARD_DATA, List.of(new FieldError("Idempotency-Key", "card-number")));
        }
        return key;
    }

    public Response run(Request request, Supplier<Answer> work) {
        return switch (idempotency.claim(request.caller(), request.operation(), request.key(), request.body())) {
            case Idempotency.Claim.Fresh() -> fresh(request, work);
            case Idempotency.Claim.Replay(int status, String body) ->
                new Answer(status, body)
                        .response(request.collection())
                        .header(REPLAYED, "true")
                        .build();
            case Idempotency.Claim.OtherBody() -> throw ProblemException.of(ProblemType.KEY_REUSED);
            case Idempotency.Claim.Running() -> throw ProblemException.retryAfter(ProblemType.REQUEST_RUNNING, 2);
        };
    }

    /** The faces take the same key and do nothing twice, so a key whose work failed may run again. */
    private Response fresh(Request request, Supplier<Answer> work) {
        Answer answer;
        try {
            answer = work.get();
        } catch (RuntimeException e) {
            idempotency.release(request.caller(), request.operation(), request.key());
            throw e;
        }
        idempotency.finish(request.caller(), request.operation(), request.key(), answer.status(), answer.body());
        return answer.response(request.collection()).build();
    }
}
