package countinghouse.sandbox.bank;

import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.FaultyHandler;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Json;

/** The registry over HTTP: {@code POST /bank/v1/checks}, and {@code POST /control/bank/accounts} to add one. */
public final class BankDoor {
    private BankDoor() {}

    public static void open(HttpDoor door, BankRegistry registry, Faults faults) {
        door.on(
                "POST",
                "/bank/v1/checks",
                new FaultyHandler(
                        faults,
                        Party.BANK,
                        "check",
                        q -> Answer.json(200, registry.check(Json.read(q.body(), BankRegistry.Query.class)))));
        door.on("POST", "/control/bank/accounts", q -> {
            Account account = Json.read(q.body(), Account.class);
            registry.add(account);
            return Answer.json(201, account);
        });
    }
}
