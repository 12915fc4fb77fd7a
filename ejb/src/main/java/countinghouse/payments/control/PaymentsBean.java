package countinghouse.payments.control;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.payments.ChipData;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.Payments;
import countinghouse.payments.entity.Payment;
import countinghouse.payments.entity.PaymentEvent;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.platform.Work;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores, asks, books. While a payment has no outcome, work waits that would reverse it. */
@Stateless
@Local(Payments.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaymentsBean implements Payments {
    /** Longer than the gateway ever takes to answer: a payment still REQUESTED then has lost its server. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A card is not asked for later than this: its answer would come after the reversal. */
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final long HIGHEST = 999_999_999_999L;

    @Inject
    private PaymentBooks books;

    @Inject
    private AcquirerDesk acquirer;

    @Inject
    private Traces traces;

    @Inject
    private Work work;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Clock clock;

    @Override
    public Requested request(Caller caller, RequestPayment command) {
        caller.require(Permission.SALES_SELL);
        check(command);
        Instant now = clock.instant();
        Requested requested = new Requested(Ids.next("pay"), traces.next(caller, command.terminalId()), now, command);
        ZoneId zone = ZoneId.of(tenancy.merchant(caller).zone());
        books.add(caller, new Payment(requested, now.atZone(zone).toLocalDate()));
        work.queue(caller, PaymentResolver.KIND, requested.paymentId(), now.plus(PATIENCE));
        return requested;
    }

    private static void check(RequestPayment command) {
        if (!command.amount().isPositive() || command.amount().minor() > HIGHEST) {
            throw Refusal.invalid("payment.amount");
        }
        if (!command.card().token().matches("[!-~]{1,64}")) {
            throw Refusal.invalid("payment.token");
        }
        String chip = command.card().chipData();
        if (chip != null && !ChipData.isClean(chip)) {
            throw Refusal.invalid("payment.chip-data");
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PaymentOutcome ask(Caller caller, Requested requested) {
        caller.require(Permission.SALES_SELL);
        if (clock.instant().isAfter(requested.at().plus(LATEST))) {
            return new PaymentOutcome.Declined(AcquirerDesk.INOPERATIVE);
        }
        return acquirer.purchase(caller, requested);
    }

    @Override
    public PaymentView settleOutcome(Caller caller, String paymentId, PaymentOutcome outcome) {
        caller.require(Permission.SALES_SELL);
        Payment payment = books.locked(caller, paymentId);
        boolean waiting = payment.state() == PaymentState.REQUESTED;
        switch (outcome) {
            case PaymentOutcome.Approved approval
            when waiting -> {
                books.approve(caller, payment, approval);
                books.capture(caller, payment);
                work.cancel(caller, PaymentResolver.KIND, paymentId);
            }
            case PaymentOutcome.Declined declined
            when waiting -> {
                books.decline(caller, payment, declined.code());
                work.cancel(caller, PaymentResolver.KIND, paymentId);
            }
            case PaymentOutcome.Unknown unknown
            when waiting -> {
                books.move(caller, payment, PaymentEvent.LOSE_ANSWER);
                reverseNow(caller, paymentId);
            }
            case PaymentOutcome.Reversed reversed
            when !waiting && payment.needsReversal() -> books.reverse(caller, payment);
            default -> {
                // Too late or twice: the state that was reached first holds.
            }
        }
        return payment.view();
    }

    @Override
    public PaymentView takeBack(Caller caller, String paymentId, @Nullable PaymentOutcome outcome) {
        caller.require(Permission.SALES_SELL);
        Payment payment = books.locked(caller, paymentId);
        if (payment.state() == PaymentState.REQUESTED) {
            if (outcome == null) {
                books.move(caller, payment, PaymentEvent.CANCEL);
                work.cancel(caller, PaymentResolver.KIND, paymentId);
                return payment.view();
            }
            if (!(outcome instanceof PaymentOutcome.Approved approval)) {
                return settleOutcome(caller, paymentId, outcome);
            }
            books.approve(caller, payment, approval);
        }
        if (payment.state() == PaymentState.AUTHORIZED || payment.state() == PaymentState.CAPTURED) {
            books.takeBack(caller, payment);
            reverseNow(caller, paymentId);
        }
        return payment.view();
    }

    private void reverseNow(Caller caller, String paymentId) {
        work.cancel(caller, PaymentResolver.KIND, paymentId);
        work.queue(caller, PaymentResolver.KIND, paymentId, clock.instant());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public PaymentView payment(Caller caller, String paymentId) {
        caller.require(Permission.SALES_READ, Permission.SALES_SELL);
        return books.payment(caller, paymentId).view();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<PaymentView> ofSale(Caller caller, String saleId) {
        caller.require(Permission.SALES_READ, Permission.SALES_SELL);
        return books.ofSale(caller, saleId).stream().map(Payment::view).toList();
    }
}
