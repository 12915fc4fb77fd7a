package countinghouse.payments.gateway;

import java.util.Optional;
import java.util.Set;

/**
 * One acquirer or wallet. Every call answers within a bounded time, is idempotent by our reference, and throws nothing for what a network
 * can do; what it cannot do it refuses as {@code not-supported}. Every connector passes the conformance suite.
 */
public interface Connector extends AutoCloseable {
    Set<Capability> capabilities();

    /** Whether its line stands; true where there is none to keep. */
    boolean isConnected();

    /** As {@link AcquirerGateway#authorise}. */
    Authorisation authorise(AuthorisationRequest request);

    /** As {@link AcquirerGateway#capture}. */
    Effect capture(CaptureRequest request);

    /** As {@link AcquirerGateway#cancel}. */
    Effect cancel(CancelRequest request);

    /** As {@link AcquirerGateway#refund}. */
    Effect refund(RefundRequest request);

    /** As {@link AcquirerGateway#reverse}. */
    Reversal reverse(ReversalRequest request);

    /** As {@link AcquirerGateway#inquire}. */
    Inquiry inquire(InquiryRequest request);

    /** Reads a notice; empty unless its other side signed it within the last five minutes, and where none are sent. */
    default Optional<Notice> notice(SignedNotice signed) {
        return Optional.empty();
    }

    @Override
    void close();
}
