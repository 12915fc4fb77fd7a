package countinghouse.gateways.identity;

import countinghouse.gateways.http.Endpoint;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.Limits;
import countinghouse.gateways.http.RegistryClient;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.IdentityQuery;
import countinghouse.underwriting.gateway.IdentityRegistry;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;

/** Asks the registry at IDENTITY_REGISTRY_URL. */
@Singleton
@Local(IdentityRegistry.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class HttpIdentityRegistry implements IdentityRegistry {
    private RegistryClient registry;

    @PostConstruct
    void open() {
        registry =
                new RegistryClient("identity registry", new JsonClient(Endpoint.of("IDENTITY_REGISTRY"), Limits.USUAL));
    }

    @PreDestroy
    void close() {
        registry.close();
    }

    @Override
    public CheckAnswer check(IdentityQuery query) throws ProviderUnavailable {
        return registry.check(
                query.reference(),
                Map.of(
                        "reference", query.reference(),
                        "country", query.country(),
                        "documentKind", query.documentKind(),
                        "documentNumber", query.documentNumber(),
                        "fullName", query.fullName(),
                        "birthDate", query.birthDate().toString()));
    }
}
