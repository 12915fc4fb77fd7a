package countinghouse.gateways.http;

import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.util.Map;

/** What the registries have in common: {@code POST …/v1/checks} and the shape of the answer. */
public final class RegistryClient implements AutoCloseable {
    private final ProviderClient provider;

    /**
     * A client of one registry.
     *
     * @param party a word for it in errors, such as {@code identity registry}
     */
    public RegistryClient(String party, JsonClient client) {
        this.provider = new ProviderClient(party, client);
    }

    /**
     * Asks once.
     *
     * @param reference of our check; also the key under which a repetition is recognised
     */
    public CheckAnswer check(String reference, Map<String, ?> question) throws ProviderUnavailable {
        return provider.post("/v1/checks", reference, question, ProviderClient::verdict);
    }

    @Override
    public void close() {
        provider.close();
    }
}
