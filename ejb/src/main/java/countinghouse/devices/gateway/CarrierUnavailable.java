package countinghouse.devices.gateway;

/** The carrier gave no usable answer; the parcel may or may not have been taken. Retry with the same key. */
public class CarrierUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public CarrierUnavailable(String message) {
        super(message);
    }

    public CarrierUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
