package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;

/** What came of sending one request. */
sealed interface Exchange {
    record Answered(IsoMessage answer) implements Exchange {}

    /**
     * No answer, so nothing is known of what the host did.
     *
     * @param sent false if not a byte of it left this side
     */
    record Unanswered(boolean sent, String why) implements Exchange {}
}
