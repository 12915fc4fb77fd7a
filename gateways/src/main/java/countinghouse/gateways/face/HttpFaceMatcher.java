package countinghouse.gateways.face;

import countinghouse.gateways.http.Endpoint;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.Limits;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.FaceMatcher;
import countinghouse.underwriting.gateway.FaceQuery;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;

/** Asks the provider at FACE_MATCH_URL. A question holds up to seven pictures, so few are asked at once. */
@Singleton
@Local(FaceMatcher.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class HttpFaceMatcher implements FaceMatcher {
    private static final Limits SLOW = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(20), 4);

    private FaceDesk desk;

    @PostConstruct
    void open() {
        desk = new FaceDesk(new JsonClient(Endpoint.of("FACE_MATCH"), SLOW));
    }

    @PreDestroy
    void close() {
        desk.close();
    }

    @Override
    public CheckAnswer compare(FaceQuery query) throws ProviderUnavailable {
        return desk.compare(query);
    }
}
