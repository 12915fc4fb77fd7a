package countinghouse.payments.control;

/** The acquirer has not answered: try again later. */
final class StillUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what id of the payment, instruction or refund */
    StillUnknown(String what, String why) {
        super(what + " is still without an answer: " + why, null, false, false);
    }
}
