package countinghouse.tenancy;

import countinghouse.kernel.BusinessDay;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A merchant as it stands. Names are null until its application is approved.
 *
 * @param category ISO 18245, four digits; null for one that was taken over
 * @param cutOff when its business day ends on the local clock; stores may have another one for their reports
 */
public record MerchantView(
        String id,
        MerchantState state,
        @Nullable String legalName,
        @Nullable String tradingName,
        String country,
        String currency,
        String zone,
        LocalTime cutOff,
        String language,
        @Nullable String category)
        implements Serializable {
    public BusinessDay businessDay() {
        return new BusinessDay(ZoneId.of(zone), cutOff);
    }
}
