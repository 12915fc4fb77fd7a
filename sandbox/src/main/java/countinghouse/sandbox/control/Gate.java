package countinghouse.sandbox.control;

import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Handler;
import countinghouse.sandbox.http.HttpDoor;

/** How the parties' programming interfaces are opened: each asks for its key first, and then misbehaves as ordered. */
public record Gate(HttpDoor door, Faults faults, ApiKeys keys) {

    /**
     * One operation of one party.
     *
     * @param route method and path, such as {@code POST /bank/v1/checks}
     */
    public Gate on(Party party, String operation, String route, Handler handler) {
        return on(party, operation, route, HttpDoor.BODY_LIMIT, handler);
    }

    /** The same for questions that may be larger than usual. */
    public Gate on(Party party, String operation, String route, int largest, Handler handler) {
        Handler faulty = new FaultyHandler(faults, party, operation, handler);
        String[] parts = route.split(" ", 2);
        door.on(parts[0], parts[1], largest, question -> {
            if (!keys.accept(party, question.header("authorization").orElse(""))) {
                return Answer.refused(401, "unknown-key", "a valid key is required: Authorization: Bearer …");
            }
            return faulty.handle(question);
        });
        return this;
    }
}
