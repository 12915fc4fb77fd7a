package countinghouse.sandbox.carrier;

/** SHIPPED → IN_TRANSIT → DELIVERED or FAILED. */
public enum ParcelState {
    SHIPPED,
    IN_TRANSIT,
    DELIVERED,
    FAILED;

    boolean mayBecome(ParcelState next) {
        return switch (this) {
            case SHIPPED -> next == IN_TRANSIT;
            case IN_TRANSIT -> next == DELIVERED || next == FAILED;
            case DELIVERED, FAILED -> false;
        };
    }

    boolean onItsWay() {
        return this == SHIPPED || this == IN_TRANSIT;
    }
}
