package countinghouse.payments.control;

import jakarta.ejb.ApplicationException;

/** The acquirer has not answered: try again later. Said as it is across session beans, so that who asks by hand is told, and not that we failed. */
@ApplicationException(rollback = true)
final class StillUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what id of the payment, instruction or refund */
    StillUnknown(String what, String why) {
        super(what + " is still without an answer: " + why, null, false, false);
    }
}
