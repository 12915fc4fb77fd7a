package countinghouse.tenancy;

import countinghouse.platform.Event;

/** The merchant may sell. */
public record MerchantLive(String merchantId) implements Event {
    @Override
    public String subject() {
        return merchantId;
    }
}
