package countinghouse.payments.control;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.payments.PaymentView;
import countinghouse.payments.WalletPayments;
import countinghouse.payments.gateway.AcquirerGateway;
import countinghouse.payments.gateway.ConnectorHealth;
import countinghouse.payments.gateway.Notice;
import countinghouse.payments.gateway.SignedNotice;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.WholeTransaction;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Believes a notice as far as its signature goes, and has it stored. */
@Stateless
@Local(WalletPayments.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WalletPaymentsBean implements WalletPayments {
    private static final String SELF = "wallet";

    @Inject
    private AcquirerGateway gateway;

    @Inject
    private WalletSteps steps;

    @Inject
    private PaymentAnswers answers;

    @Override
    public boolean noticed(SentNotice notice) {
        SignedNotice signed = new SignedNotice(
                notice.timestamp(), notice.signature(), notice.body().getBytes(StandardCharsets.UTF_8));
        for (ConnectorHealth connector : gateway.health()) {
            Optional<Notice> word = gateway.notice(connector.name(), signed);
            if (word.isPresent()) {
                store(connector.name(), word.get());
                return true;
            }
        }
        return false;
    }

    private void store(String connector, Notice word) {
        if (!word.passback().matches("mer_[0-9a-z]{1,28}") || !word.reference().matches("[!-~]{1,32}")) {
            throw Refusal.notFound("payment");
        }
        Caller self = Caller.system(new TenantId(word.passback()), SELF);
        // The same word on two connections at once: the second one finds what the first has stored.
        WholeTransaction.run(() -> steps.store(self, connector, word));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean giveUp(Caller caller, String paymentId) {
        caller.require(Permission.SALES_SELL);
        return steps.giveUp(caller, paymentId);
    }

    @Override
    public PaymentView closeNow(Caller caller, String paymentId) {
        caller.require(Permission.SALES_SELL);
        if (steps.isTakenBack(caller, paymentId)) {
            try {
                answers.reverseNow(caller, paymentId);
            } catch (StillUnknown e) {
                // The job goes on asking.
            }
        }
        return steps.view(caller, paymentId);
    }
}
