package countinghouse.payments.gateway;

import countinghouse.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a host knows of a reference. */
public sealed interface Inquiry {

    /**
     * It has it.
     *
     * @param state as it stands
     * @param amount of it, as the host has it: of a capture what was captured, of a refund what was given back
     * @param responseCode as the original was answered, ISO 8583 field 39
     * @param approval of an authorisation or purchase that was approved, else null
     */
    record Known(State state, Money amount, String responseCode, Authorisation.@Nullable Approved approval)
            implements Inquiry {}

    /** It never saw it. That may still come: reverse it, if it must not. */
    record NotFound() implements Inquiry {}

    /**
     * No answer: ask again.
     *
     * @param why a stable word, such as {@code timeout}, {@code not-connected} or {@code not-supported}
     */
    record Unknown(String why) implements Inquiry {}

    /** How something stands at a host. */
    enum State {
        /** Waits for the customer, or is under way. */
        PENDING,
        /** Held, not captured. */
        AUTHORISED,
        /** Captured, by a purchase or a capture; perhaps refunded in part. */
        CAPTURED,
        /** Given back: a refund that was done. */
        REFUNDED,
        /** Cancelled, by us or at the counter; or a cancellation that was done. */
        CANCELLED,
        /** Reversed: nothing of it counts. */
        REVERSED,
        DECLINED,
        /** Not paid in time, or held too long. */
        EXPIRED
    }
}
