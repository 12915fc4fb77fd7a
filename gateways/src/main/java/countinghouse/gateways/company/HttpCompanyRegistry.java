package countinghouse.gateways.company;

import countinghouse.gateways.http.Endpoint;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.Limits;
import countinghouse.underwriting.gateway.CompanyAnswer;
import countinghouse.underwriting.gateway.CompanyQuery;
import countinghouse.underwriting.gateway.CompanyRegistry;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Asks the register at COMPANY_REGISTRY_URL. */
@Singleton
@Local(CompanyRegistry.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class HttpCompanyRegistry implements CompanyRegistry {
    private CompanyDesk desk;

    @PostConstruct
    void open() {
        desk = new CompanyDesk(new JsonClient(Endpoint.of("COMPANY_REGISTRY"), Limits.USUAL));
    }

    @PreDestroy
    void close() {
        desk.close();
    }

    @Override
    public CompanyAnswer check(CompanyQuery query) throws ProviderUnavailable {
        return desk.check(query);
    }
}
