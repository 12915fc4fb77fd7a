package countinghouse.sandbox.carrier;

/** SHIPPED → IN_TRANSIT → DELIVERED or FAILED; what failed goes back to its sender, or is delivered after all. */
public enum ParcelState {
    SHIPPED,
    IN_TRANSIT,
    DELIVERED,
    FAILED,
    RETURNED;

    boolean mayBecome(ParcelState next) {
        return switch (this) {
            case SHIPPED -> next == IN_TRANSIT;
            case IN_TRANSIT -> next == DELIVERED || next == FAILED;
            case FAILED -> next == RETURNED || next == DELIVERED;
            case DELIVERED, RETURNED -> false;
        };
    }

    boolean onItsWay() {
        return this == SHIPPED || this == IN_TRANSIT;
    }
}
