package countinghouse.tenancy;

import countinghouse.kernel.Refusal;
import java.util.Arrays;

/** Countries in which merchants are taken on, with what follows from the country. */
public enum Country {
    US("USD", "America/New_York", false),
    CN("CNY", "Asia/Shanghai", true);

    private final String currency;
    private final String zone;
    private final boolean taxIncluded;

    Country(String currency, String zone, boolean taxIncluded) {
        this.currency = currency;
        this.zone = zone;
        this.taxIncluded = taxIncluded;
    }

    /** @throws Refusal application.country */
    public static Country of(String code) {
        return Arrays.stream(values())
                .filter(c -> c.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("application.country"));
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    /** IANA zone that a merchant starts with. */
    public String zone() {
        return zone;
    }

    /** Whether shelf prices hold the tax. */
    public boolean taxIncluded() {
        return taxIncluded;
    }
}
