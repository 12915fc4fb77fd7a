package countinghouse.payments.gateway;

import java.util.List;
import java.util.Optional;

/**
 * All acquirers as one. Every call answers within a bounded time, is idempotent by our reference, and throws nothing for what a network
 * can do. Each is sent to the connector named in its {@link Acceptor}.
 */
public interface AcquirerGateway {

    /**
     * Where such a payment goes now, by merchant, scheme and health: the name of a connector, to be stored with the payment before it is
     * sent; empty when no (other) connector takes it. One whose line does not stand, or whose circuit is open, is passed over while another is
     * well.
     */
    String route(RouteQuery query);

    /**
     * Authorises an amount, or captures it in the same step. Sending the same reference again is answered by the host with its first
     * answer.
     */
    Authorisation authorise(AuthorisationRequest request);

    /** Captures what is held, or a part of it. */
    Effect capture(CaptureRequest request);

    /** Undoes in full what is not cleared. */
    Effect cancel(CancelRequest request);

    /** Gives back what was captured, or a part of it. */
    Effect refund(RefundRequest request);

    /**
     * Takes a message back, whether its outcome is known or not. Idempotent: reversing what is already reversed is
     * {@link Reversal.Reversed}.
     */
    Reversal reverse(ReversalRequest request);

    /** What the host knows of a message; changes nothing. */
    Inquiry inquire(InquiryRequest request);

    /** What a notice that a connector's other side sent is about; empty when it is not to be believed. */
    Optional<Notice> notice(String connector, SignedNotice signed);

    /** Whether messages to a connector are likely to be answered: its line stands, and its circuit is closed. */
    boolean isWell(String connector);

    /**
     * Whether it is worth while to follow up an old message there now: not while its line does not stand or its circuit is open. When the
     * circuit's pause is over it is for one at a time, who finds out. A connector that is not there is asked, and says so.
     */
    boolean takesFollowUp(String connector);

    /** All connectors, in the order of the settings. */
    List<ConnectorHealth> health();

    /** Which payments go where now; the first that fits decides. */
    List<RouteNow> routes();
}
