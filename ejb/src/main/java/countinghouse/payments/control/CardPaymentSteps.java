package countinghouse.payments.control;

import countinghouse.devices.Devices;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments.RequestPayment;
import countinghouse.payments.Payments.Requested;
import countinghouse.payments.entity.ClientKey;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The transactions around the authorisation of a payment without a sale. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CardPaymentSteps {
    private static final String SELF = "payments";

    /** A faulty one goes on until another has taken its place. */
    private static final Set<String> AT_WORK = Set.of("ACTIVE", "FAULTY");

    @Inject
    private PaymentBooks books;

    @Inject
    private PaymentOpening opening;

    @Inject
    private Pending pending;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Devices devices;

    @Inject
    private Clock clock;

    /** @param toAsk null when the key has an answer already */
    public record Begun(PaymentView view, @Nullable Requested toAsk) {}

    /** Stores it, or finds what stands under the key. */
    public Begun store(Caller caller, AuthorisePayment command) {
        ClientKey key = ClientKey.of("authorise", command.key(), content(command));
        Optional<Payment> known = books.ofKey(caller, key.hash());
        if (known.isPresent()) {
            return new Begun(replayed(known.get(), key), null);
        }
        check(command);
        Caller self = Caller.system(caller.tenant(), SELF);
        MerchantView merchant = tenancy.merchant(self);
        requireTrading(self, merchant);
        StoreView store = tenancy.store(self, command.storeId());
        if (!store.currency().equals(command.amount().currency())) {
            throw Refusal.invalid("payment.currency");
        }
        String terminal = command.terminalId().isEmpty() ? store.id() : terminal(self, store, command.terminalId());
        Requested requested = opening.store(
                caller,
                new RequestPayment("", store.id(), terminal, command.amount(), command.card(), clock.instant()),
                payment -> payment.under(key, command.capture(), command.reference()));
        return new Begun(books.payment(caller, requested.paymentId()).view(), requested);
    }

    /** One that stands at a till of the store; its id is what the acquirer knows it by. @throws Refusal not-found */
    private String terminal(Caller self, StoreView store, String terminalId) {
        return devices.terminals(self).stream()
                .filter(terminal -> terminal.id().equals(terminalId) && AT_WORK.contains(terminal.state()))
                .filter(terminal ->
                        store.tills().stream().anyMatch(till -> till.id().equals(terminal.tillId())))
                .map(Devices.TerminalView::id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("terminal"));
    }

    private static PaymentView replayed(Payment known, ClientKey key) {
        if (!known.hasContent(key.content())) {
            throw Refusal.invalid("payment.key-reused");
        }
        if (known.state() == PaymentState.REQUESTED) {
            throw Refusal.conflict("payment.running");
        }
        return known.view();
    }

    private void requireTrading(Caller self, MerchantView merchant) {
        tenancy.requireNotSuspended(self);
        if (merchant.state() != MerchantState.LIVE && merchant.state() != MerchantState.RESTRICTED) {
            throw Refusal.conflict("merchant.not-live");
        }
    }

    private static void check(AuthorisePayment command) {
        String reference = command.reference();
        if (reference != null && !reference.matches("[A-Za-z0-9 ._/#-]{1,64}")) {
            throw Refusal.invalid("payment.reference");
        }
    }

    private static String content(AuthorisePayment command) {
        return String.join(
                "\n",
                command.storeId(),
                command.terminalId(),
                command.amount().toString(),
                command.card().content(),
                Boolean.toString(command.capture()),
                Objects.requireNonNullElse(command.reference(), ""));
    }

    /** Books the answer, unless somebody else has by now. */
    public PaymentView settle(Caller caller, String paymentId, PaymentOutcome outcome) {
        Payment payment = books.locked(caller, paymentId);
        if (payment.state() == PaymentState.REQUESTED) {
            pending.settle(caller, payment, outcome);
        }
        return payment.view();
    }

    /** What may be captured of an authorisation. @throws Refusal payment.amount, payment.currency */
    static Money within(Money authorised, @Nullable Money wanted) {
        if (wanted == null) {
            return authorised;
        }
        if (!wanted.currency().equals(authorised.currency())) {
            throw Refusal.invalid("payment.currency");
        }
        if (!wanted.isPositive() || wanted.compareTo(authorised) > 0) {
            throw Refusal.invalid("payment.amount");
        }
        return wanted;
    }
}
