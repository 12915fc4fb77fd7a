package countinghouse.underwriting.gateway;

/** A provider gave no usable answer: not reached, timed out, answered with an error or with nonsense. */
public class ProviderUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String provider;
    private final boolean retryable;

    public ProviderUnavailable(String provider, boolean retryable, String message) {
        super(provider + ": " + message);
        this.provider = provider;
        this.retryable = retryable;
    }

    public ProviderUnavailable(String provider, boolean retryable, String message, Throwable cause) {
        super(provider + ": " + message, cause);
        this.provider = provider;
        this.retryable = retryable;
    }

    public String provider() {
        return provider;
    }

    /** True if the same question may be answered later; false if it was refused as it stands. */
    public boolean retryable() {
        return retryable;
    }
}
