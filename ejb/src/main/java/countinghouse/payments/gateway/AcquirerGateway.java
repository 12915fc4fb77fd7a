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
     * sent; empty when no connector takes it.
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

    /** All connectors, in the order of the settings. */
    List<ConnectorHealth> health();

    /** Which payments go where now; the first that fits decides. */
    List<RouteNow> routes();
}
