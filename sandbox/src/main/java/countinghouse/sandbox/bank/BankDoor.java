package countinghouse.sandbox.bank;

import countinghouse.sandbox.control.Gate;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.http.Question;
import java.util.Map;

/**
 * The bank over HTTP: {@code POST /bank/v1/checks}, {@code POST /bank/v1/micro-deposits} and {@code …/{id}/verify}; the statement of an account
 * at {@code /bank/statement}; and {@code POST /control/bank/accounts} to add one.
 */
public final class BankDoor {
    private static final int DAYS_UNDERWAY = 1;

    private BankDoor() {}

    public static void open(Gate gate, BankRegistry registry, MicroDeposits deposits) {
        StatementPage statement = new StatementPage(deposits);
        gate.on(
                        Party.BANK,
                        "check",
                        "POST /bank/v1/checks",
                        q -> Answer.json(200, registry.check(Json.read(q.body(), BankRegistry.Query.class))))
                .on(Party.BANK, "send", "POST /bank/v1/micro-deposits", q -> send(deposits, q))
                .on(Party.BANK, "verify", "POST /bank/v1/micro-deposits/{id}/verify", q -> verify(deposits, q))
                .door()
                .on("GET", "/bank/statement", statement::page)
                .on("GET", "/bank/statement.json", statement::json)
                .on("POST", "/control/bank/accounts", q -> {
                    Account account = Json.read(q.body(), Account.class);
                    registry.add(account);
                    return Answer.json(201, account);
                });
    }

    private static Answer send(MicroDeposits deposits, Question question) {
        Deposit deposit = deposits.send(Json.read(question.body(), MicroDeposits.Order.class));
        return Answer.json(
                201,
                Map.of(
                        "id", deposit.id(),
                        "statementText", deposit.statementText(),
                        "expectedOn", deposit.sentOn().plusDays(DAYS_UNDERWAY),
                        "triesLeft", deposit.triesLeft()));
    }

    private static Answer verify(MicroDeposits deposits, Question question) {
        return deposits.verify(question.pathParameter("id"), Json.read(question.body(), MicroDeposits.Guess.class))
                .map(attempt -> Answer.json(200, Map.of("result", attempt.result(), "triesLeft", attempt.triesLeft())))
                .orElseGet(() -> Answer.refused(404, "not-found", "no such deposits"));
    }
}
