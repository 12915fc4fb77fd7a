package countinghouse.tenancy;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A merchant as it stands. Names are null until its application is approved. */
public record MerchantView(
        String id,
        MerchantState state,
        @Nullable String legalName,
        @Nullable String tradingName,
        String country,
        String currency,
        String zone,
        String language)
        implements Serializable {}
