package countinghouse.gateways.http;

import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.util.Map;

/** What all providers have in common: a status that is no success, and an answer that makes no sense, are {@link ProviderUnavailable}. */
public final class ProviderClient implements AutoCloseable {
    private final String party;
    private final JsonClient client;

    /**
     * A client of one provider.
     *
     * @param party a word for it in errors, such as {@code company registry}
     */
    public ProviderClient(String party, JsonClient client) {
        this.party = party;
        this.client = client;
    }

    /** Makes an answer of a document. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Reply reply) throws NoAnswer;
    }

    /**
     * Posts once.
     *
     * @param operation the key under which a repetition is recognised
     */
    public <T> T post(String path, String operation, Map<String, ?> document, Reader<T> reader)
            throws ProviderUnavailable {
        return read(() -> client.post(path, operation, document), reader);
    }

    public <T> T get(String path, Reader<T> reader) throws ProviderUnavailable {
        return read(() -> client.get(path), reader);
    }

    private <T> T read(Call call, Reader<T> reader) throws ProviderUnavailable {
        try {
            Reply reply = call.send();
            if (reply.unknownToThem()) {
                throw new ProviderUnavailable(party, true, "does not accept our key");
            }
            if (reply.refused()) {
                throw new ProviderUnavailable(party, false, "refused the question with status " + reply.status());
            }
            if (!reply.success()) {
                throw new ProviderUnavailable(party, true, "failed with status " + reply.status());
            }
            return reader.read(reply);
        } catch (NoAnswer e) {
            throw new ProviderUnavailable(party, true, String.valueOf(e.getMessage()), e);
        }
    }

    /** The verdict that every check has: {@code outcome, provider, id, score, evidence}. */
    public static CheckAnswer verdict(Reply reply) throws NoAnswer {
        int score = reply.number("score");
        if (score < 0 || score > 100) {
            throw new NoAnswer("a score out of 0..100");
        }
        return new CheckAnswer(
                reply.word("outcome", CheckAnswer.Outcome.class),
                reply.text("provider"),
                reply.text("id"),
                score,
                reply.texts("evidence"));
    }

    @Override
    public void close() {
        client.close();
    }

    @FunctionalInterface
    private interface Call {
        Reply send() throws NoAnswer;
    }
}
