package countinghouse.sandbox.identity;

import countinghouse.sandbox.control.Gate;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Json;

/** The registry over HTTP: {@code POST /identity/v1/checks}, and {@code POST /control/identity/people} to add one. */
public final class IdentityDoor {
    private IdentityDoor() {}

    public static void open(Gate gate, IdentityRegistry registry) {
        gate.on(
                Party.IDENTITY,
                "check",
                "POST /identity/v1/checks",
                q -> Answer.json(200, registry.check(Json.read(q.body(), IdentityRegistry.Query.class))));
        gate.door().on("POST", "/control/identity/people", q -> {
            Person person = Json.read(q.body(), Person.class);
            registry.add(person);
            return Answer.json(201, person);
        });
    }
}
