package countinghouse.gateways.card;

import countinghouse.gateways.http.Endpoint;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.Limits;
import countinghouse.platform.Settings;
import countinghouse.underwriting.gateway.CardAnswer;
import countinghouse.underwriting.gateway.CardPage;
import countinghouse.underwriting.gateway.CardPageRequest;
import countinghouse.underwriting.gateway.CardVerifier;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;

/** Opens sessions at CARD_VERIFIER_URL, whose page lies in the origin CARD_FIELD_ORIGIN. */
@Singleton
@Local(CardVerifier.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class HttpCardVerifier implements CardVerifier {
    private CardDesk desk;

    @PostConstruct
    void start() {
        desk = new CardDesk(
                new JsonClient(Endpoint.of("CARD_VERIFIER"), Limits.USUAL), Settings.optional("CARD_FIELD_ORIGIN"));
    }

    @PreDestroy
    void stop() {
        desk.close();
    }

    @Override
    public CardPage open(CardPageRequest request) throws ProviderUnavailable {
        return desk.open(request);
    }

    @Override
    public Optional<CardAnswer> result(String session) throws ProviderUnavailable {
        return desk.result(session);
    }
}
