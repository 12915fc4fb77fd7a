package countinghouse.web.apply;

import countinghouse.devices.Devices.OrderState;
import countinghouse.onboarding.ApplicationState;
import countinghouse.tenancy.MerchantState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The five stages an applicant thinks in, from sending the application to the first sale. */
public enum Stage {
    SENT,
    CHECKS,
    REVIEW,
    SHIP,
    SELL;

    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int getNumber() {
        return ordinal() + 1;
    }

    /**
     * Where somebody stands; null when the way has ended before the first sale (declined, withdrawn, expired).
     *
     * @param order state of the terminal order, or null while there is none
     */
    static @Nullable Stage of(ApplicationState application, @Nullable OrderState order, MerchantState merchant) {
        return switch (application) {
            case DRAFT -> SENT;
            case SUBMITTED, VERIFYING -> CHECKS;
            case IN_REVIEW, ACTION_REQUIRED, APPEALED -> REVIEW;
            case APPROVED -> {
                boolean arrived = order == OrderState.DELIVERED || merchant != MerchantState.APPROVED;
                yield arrived ? SELL : SHIP;
            }
            case DECLINED, WITHDRAWN, EXPIRED -> null;
        };
    }

    List<Stage> after() {
        return Arrays.stream(values()).filter(s -> s.ordinal() > ordinal()).toList();
    }
}
