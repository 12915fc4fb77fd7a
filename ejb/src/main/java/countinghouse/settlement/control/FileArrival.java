package countinghouse.settlement.control;

import countinghouse.audit.Audit;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.entity.BankFile;
import countinghouse.settlement.entity.PayoutOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** A file surely is at the bank, by what was seen there or by its answer: so are its payouts. */
@ApplicationScoped
public class FileArrival {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    void arrived(Caller platform, BankFile file) {
        if (file.state() == BankFile.State.SENT) {
            return;
        }
        Instant now = clock.instant();
        file.sent(now);
        tenants.bind(platform)
                .createNamedQuery(PayoutOrder.OF_FILE, PayoutOrder.class)
                .setParameter("file", file.id())
                .getResultList()
                .forEach(order -> order.sent(now));
        audit.record(platform, "bank-file.sent", file.id(), Map.of("message", file.messageId()));
    }
}
