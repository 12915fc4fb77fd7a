package countinghouse.web.admin;

import countinghouse.backoffice.CloseMonitor;
import countinghouse.platform.Caller;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The merchant whose desk somebody of the operator's has opened. */
@RequestScoped
public class DeskMerchant {
    @Inject
    private CloseMonitor monitor;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Session session;

    @Inject
    private Clock clock;

    /** The reader, bound to the merchant; on its trail. */
    Caller open(String merchantId) {
        return monitor.open(session.onPlatform(), merchantId);
    }

    MerchantView view(Caller bound) {
        return tenancy.merchant(bound);
    }

    /** Its business day. */
    LocalDate today(MerchantView merchant) {
        return merchant.businessDay().of(clock.instant());
    }
}
