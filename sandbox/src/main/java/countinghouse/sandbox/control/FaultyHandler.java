package countinghouse.sandbox.control;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Handler;
import countinghouse.sandbox.http.Question;
import java.util.Map;
import java.util.Optional;

/** A party's HTTP handler with the faults ordered for it. */
public record FaultyHandler(Faults faults, Party party, String operation, Handler inner) implements Handler {

    @Override
    public Answer handle(Question question) throws Exception {
        Optional<Fault> fault = faults.take(party, operation);
        return fault.isEmpty() ? inner.handle(question) : misbehave(fault.get(), question);
    }

    private Answer misbehave(Fault fault, Question question) throws Exception {
        Answer failure = Answer.refused(500, "internal", "the provider failed");
        return switch (fault.kind()) {
            case FAIL -> failure;
            case FAIL_AFTER -> {
                inner.handle(question);
                yield failure;
            }
            case DELAY -> {
                Thread.sleep(fault.waitMillis());
                yield inner.handle(question);
            }
            case TIMEOUT_BEFORE -> {
                Thread.sleep(fault.waitMillis());
                yield failure.with(Answer.Delivery.NOTHING);
            }
            case TIMEOUT_AFTER -> {
                Answer lost = inner.handle(question);
                Thread.sleep(fault.waitMillis());
                yield lost.with(Answer.Delivery.NOTHING);
            }
            case DROP -> failure.with(Answer.Delivery.NOTHING);
            case HALF -> inner.handle(question).with(Answer.Delivery.HALF);
            case DUPLICATE -> {
                inner.handle(question);
                yield inner.handle(question);
            }
            case NONSENSE -> {
                inner.handle(question);
                yield Answer.json(200, Map.of("outcome", "MAYBE", "score", "high", "state", "?", "evidence", "none"));
            }
            default -> throw new IllegalStateException("never ordered at an HTTP door");
        };
    }
}
