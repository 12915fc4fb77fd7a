package countinghouse.gateways;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import countinghouse.kernel.Money;
import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.Sent;
import countinghouse.payments.gateway.TransactionReference;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** How a connector is tried: what a subclass says of it, and the requests that the tests make. */
public abstract class ConnectorTrial {
    static final AtomicInteger NUMBERS = new AtomicInteger(1_000);
    static final Acceptor SHOP = new Acceptor("CH0000000000042", "T0000009");

    protected abstract Connector connector();

    /** Of a card or code that is approved. */
    protected abstract Instrument approved();

    /** Of one that is declined for want of money. */
    protected abstract Instrument declined();

    protected abstract String currency();

    /** The next message of this kind is carried out and never answered. */
    protected abstract void loseNextAnswer(Capability what) throws Exception;

    /** The next message of this kind is neither carried out nor answered. */
    protected abstract void loseNextQuestion(Capability what) throws Exception;

    /** What the acquirer's own books say that the merchant has of this payment, in minor units: captured less refunded. */
    protected abstract long held(Sent payment) throws Exception;

    /** Whose wallet the acquirer's own books say showed the card: empty for the card itself. */
    protected String shownBy(Sent payment) throws Exception {
        return "";
    }

    /** How often the acquirer's own books took money for it. */
    protected abstract long captures(Sent payment) throws Exception;

    static TransactionReference reference(String prefix) {
        int number = NUMBERS.incrementAndGet();
        return new TransactionReference(prefix + "_" + number, number, Instant.parse("2026-11-22T09:15:30Z"));
    }

    final AuthorisationRequest request(long amount, Instrument instrument, boolean captureNow) {
        return new AuthorisationRequest(reference("pay"), SHOP, new Money(amount, currency()), instrument, captureNow);
    }

    final Sent paid(long amount) {
        AuthorisationRequest request = request(amount, approved(), true);
        assertInstanceOf(Authorisation.Approved.class, connector().authorise(request));
        return request.sent();
    }

    final Sent held(long amount, Instrument instrument) {
        AuthorisationRequest request = request(amount, instrument, false);
        assertInstanceOf(Authorisation.Approved.class, connector().authorise(request));
        return request.sent();
    }

    final Money money(long amount) {
        return new Money(amount, currency());
    }

    final void needs(Capability capability) {
        assumeTrue(connector().capabilities().contains(capability), "not of this connector: " + capability);
    }

    final Reversal reverse(Sent sent) {
        return connector()
                .reverse(new ReversalRequest(sent, NUMBERS.incrementAndGet(), ReversalRequest.Reason.TIMEOUT, false));
    }

    final Inquiry inquire(Sent sent) {
        return connector().inquire(new InquiryRequest(sent, NUMBERS.incrementAndGet()));
    }
}
