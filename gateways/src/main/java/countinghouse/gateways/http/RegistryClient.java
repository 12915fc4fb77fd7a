package countinghouse.gateways.http;

import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.util.Arrays;
import java.util.Map;

/** What the registries have in common: {@code POST …/v1/checks} and the shape of the answer. */
public final class RegistryClient implements AutoCloseable {
    private final String party;
    private final JsonClient client;

    /**
     * A client of one registry.
     *
     * @param party a word for it in errors, such as {@code identity registry}
     */
    public RegistryClient(String party, JsonClient client) {
        this.party = party;
        this.client = client;
    }

    /**
     * Asks once.
     *
     * @param reference of our check; also the key under which a repetition is recognised
     */
    public CheckAnswer check(String reference, Map<String, ?> question) throws ProviderUnavailable {
        try {
            Reply reply = client.post("/v1/checks", reference, question);
            if (reply.refused()) {
                throw new ProviderUnavailable(party, false, "refused the question with status " + reply.status());
            }
            if (!reply.success()) {
                throw new ProviderUnavailable(party, true, "failed with status " + reply.status());
            }
            return answer(reply);
        } catch (NoAnswer e) {
            throw new ProviderUnavailable(party, true, String.valueOf(e.getMessage()), e);
        }
    }

    private static CheckAnswer answer(Reply reply) throws NoAnswer {
        String outcome = reply.text("outcome");
        if (Arrays.stream(CheckAnswer.Outcome.values())
                .noneMatch(known -> known.name().equals(outcome))) {
            throw new NoAnswer("an outcome that is not known");
        }
        int score = reply.number("score");
        if (score < 0 || score > 100) {
            throw new NoAnswer("a score out of 0..100");
        }
        return new CheckAnswer(
                CheckAnswer.Outcome.valueOf(outcome),
                reply.text("provider"),
                reply.text("id"),
                score,
                reply.texts("evidence"));
    }

    @Override
    public void close() {
        client.close();
    }
}
