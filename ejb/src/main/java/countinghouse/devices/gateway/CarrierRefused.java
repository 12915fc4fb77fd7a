package countinghouse.devices.gateway;

/** The carrier will not take the parcel as described; retrying unchanged is pointless. */
public class CarrierRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public CarrierRefused(String reason) {
        super("carrier refused: " + reason);
        this.reason = reason;
    }

    /** The carrier's own code, such as {@code country-not-served}. */
    public String reason() {
        return reason;
    }
}
