package countinghouse.tenancy;

import countinghouse.kernel.BusinessDay;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * @param zone IANA time zone
 * @param cutOff when the business day ends
 * @param taxIncluded whether shelf prices hold the tax (China) or it is added at the till (US)
 */
public record StoreView(
        String id,
        String name,
        String address,
        String zone,
        LocalTime cutOff,
        String currency,
        boolean taxIncluded,
        List<TillView> tills)
        implements Serializable {
    public BusinessDay businessDay() {
        return new BusinessDay(ZoneId.of(zone), cutOff);
    }
}
