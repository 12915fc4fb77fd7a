package countinghouse.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an approved application tells of the merchant.
 *
 * @param agreementSignedAt null when nobody has signed: no terminal is activated then
 */
public record ApprovedMerchant(
        String legalName,
        String tradingName,
        String mcc,
        String addressLine,
        String city,
        String postcode,
        @Nullable Instant agreementSignedAt) {}
