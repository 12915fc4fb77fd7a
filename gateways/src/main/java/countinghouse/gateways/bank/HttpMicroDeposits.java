package countinghouse.gateways.bank;

import countinghouse.gateways.http.Endpoint;
import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.Limits;
import countinghouse.underwriting.gateway.DepositAnswer;
import countinghouse.underwriting.gateway.DepositAttempt;
import countinghouse.underwriting.gateway.DepositOrder;
import countinghouse.underwriting.gateway.Deposits;
import countinghouse.underwriting.gateway.MicroDeposits;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Has the bank at BANK_CHECK_URL send them. */
@Singleton
@Local(MicroDeposits.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class HttpMicroDeposits implements MicroDeposits {
    private DepositDesk desk;

    @PostConstruct
    void open() {
        desk = new DepositDesk(new JsonClient(Endpoint.of("BANK_CHECK"), Limits.USUAL));
    }

    @PreDestroy
    void close() {
        desk.close();
    }

    @Override
    public Deposits send(DepositOrder order) throws ProviderUnavailable {
        return desk.send(order);
    }

    @Override
    public DepositAnswer verify(DepositAttempt attempt) throws ProviderUnavailable {
        return desk.verify(attempt);
    }
}
