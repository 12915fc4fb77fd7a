package countinghouse.gateways.bank;

import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.NoAnswer;
import countinghouse.gateways.http.ProviderClient;
import countinghouse.gateways.http.Reply;
import countinghouse.underwriting.gateway.DepositAnswer;
import countinghouse.underwriting.gateway.DepositAttempt;
import countinghouse.underwriting.gateway.DepositOrder;
import countinghouse.underwriting.gateway.Deposits;
import countinghouse.underwriting.gateway.MicroDeposits;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** The bank's protocol for micro-deposits: {@code POST …/v1/micro-deposits}, then {@code POST …/v1/micro-deposits/{id}/verify}. */
final class DepositDesk implements MicroDeposits, AutoCloseable {
    private static final String PATH = "/v1/micro-deposits";
    private static final String ID = "[A-Za-z0-9_-]{1,64}";
    private static final int MOST_TRIES = 20;

    private final ProviderClient provider;

    DepositDesk(JsonClient client) {
        this.provider = new ProviderClient("bank", client);
    }

    @Override
    public Deposits send(DepositOrder order) throws ProviderUnavailable {
        return provider.post(
                PATH,
                order.reference(),
                Map.of(
                        "reference", order.reference(),
                        "country", order.country(),
                        "bankCode", order.bankCode(),
                        "accountNumber", order.accountNumber(),
                        "holderName", order.holderName(),
                        "currency", order.currency()),
                DepositDesk::sent);
    }

    private static Deposits sent(Reply reply) throws NoAnswer {
        try {
            String id = reply.text("id");
            if (!id.matches(ID)) {
                throw new NoAnswer("an id that is none");
            }
            return new Deposits(
                    id, reply.text("statementText"), LocalDate.parse(reply.text("expectedOn")), tries(reply));
        } catch (DateTimeException e) {
            throw new NoAnswer("a day that is none", e);
        }
    }

    @Override
    public DepositAnswer verify(DepositAttempt attempt) throws ProviderUnavailable {
        if (!attempt.id().matches(ID)) {
            throw new ProviderUnavailable("bank", false, "no such deposits");
        }
        return provider.post(
                PATH + "/" + attempt.id() + "/verify",
                attempt.attempt(),
                Map.of(
                        "attempt", attempt.attempt(),
                        "firstMinor", attempt.firstMinor(),
                        "secondMinor", attempt.secondMinor()),
                reply -> new DepositAnswer(reply.word("result", DepositAnswer.Result.class), tries(reply)));
    }

    private static int tries(Reply reply) throws NoAnswer {
        int tries = reply.number("triesLeft");
        if (tries < 0 || tries > MOST_TRIES) {
            throw new NoAnswer("a number of tries that makes no sense");
        }
        return tries;
    }

    @Override
    public void close() {
        provider.close();
    }
}
