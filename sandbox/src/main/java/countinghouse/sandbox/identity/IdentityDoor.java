package countinghouse.sandbox.identity;

import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.FaultyHandler;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Json;

/** The registry over HTTP: {@code POST /identity/v1/checks}, and {@code POST /control/identity/people} to add one. */
public final class IdentityDoor {
    private IdentityDoor() {}

    public static void open(HttpDoor door, IdentityRegistry registry, Faults faults) {
        door.on(
                "POST",
                "/identity/v1/checks",
                new FaultyHandler(
                        faults,
                        Party.IDENTITY,
                        "check",
                        q -> Answer.json(200, registry.check(Json.read(q.body(), IdentityRegistry.Query.class)))));
        door.on("POST", "/control/identity/people", q -> {
            Person person = Json.read(q.body(), Person.class);
            registry.add(person);
            return Answer.json(201, person);
        });
    }
}
