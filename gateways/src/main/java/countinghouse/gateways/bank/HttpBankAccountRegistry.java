package countinghouse.gateways.bank;

import countinghouse.gateways.http.Endpoint;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.Limits;
import countinghouse.gateways.http.RegistryClient;
import countinghouse.underwriting.gateway.AccountQuery;
import countinghouse.underwriting.gateway.BankAccountRegistry;
import countinghouse.underwriting.gateway.CheckAnswer;
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

/** Asks the registry at BANK_CHECK_URL. */
@Singleton
@Local(BankAccountRegistry.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class HttpBankAccountRegistry implements BankAccountRegistry {
    private RegistryClient registry;

    @PostConstruct
    void open() {
        registry = new RegistryClient("bank account registry", new JsonClient(Endpoint.of("BANK_CHECK"), Limits.USUAL));
    }

    @PreDestroy
    void close() {
        registry.close();
    }

    @Override
    public CheckAnswer check(AccountQuery query) throws ProviderUnavailable {
        return registry.check(
                query.reference(),
                Map.of(
                        "reference", query.reference(),
                        "country", query.country(),
                        "bankCode", query.bankCode(),
                        "accountNumber", query.accountNumber(),
                        "holderName", query.holderName()));
    }
}
