package countinghouse.payments.control;

import countinghouse.audit.Audit;
import countinghouse.payments.entity.Instruction;
import countinghouse.payments.entity.Payment;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Captures and voids as they are told, with the work that tells them again. */
@ApplicationScoped
public class InstructionRows {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Traces traces;

    @Inject
    private Work work;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public int trace(Caller caller, Payment payment) {
        return traces.next(caller, payment.terminalId());
    }

    /** @param due when it is told again, if nobody has come back to it */
    public void add(Caller caller, Instruction instruction, Instant due) {
        tenants.bind(caller).persist(instruction);
        record(caller, instruction);
        work.queue(caller, InstructionResolver.KIND, instruction.id(), due);
    }

    public Optional<Instruction> ofKey(Caller caller, String keyHash) {
        return tenants.bind(caller)
                .createNamedQuery(Instruction.OF_KEY, Instruction.class)
                .setParameter("key", keyHash)
                .getResultStream()
                .findFirst();
    }

    /** The one that has captured the payment; none where that came with the authorisation. */
    public Optional<Instruction> captureOf(Caller caller, Payment payment) {
        return payment.isAtOnce()
                ? Optional.empty()
                : tenants.bind(caller)
                        .createNamedQuery(Instruction.CAPTURE_OF, Instruction.class)
                        .setParameter("payment", payment.id())
                        .setParameter("kind", Instruction.Kind.CAPTURE)
                        .setParameter("state", Instruction.State.DONE)
                        .getResultStream()
                        .findFirst();
    }

    public Instruction get(Caller caller, String id) {
        return PaymentBooks.found(tenants.bind(caller).find(Instruction.class, id));
    }

    /** Locked to the end of the transaction; before its payment. */
    public Instruction locked(Caller caller, String id) {
        return PaymentBooks.found(tenants.bind(caller).find(Instruction.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void over(Caller caller, Instruction instruction) {
        work.cancel(caller, InstructionResolver.KIND, instruction.id());
    }

    public void askAgainNow(Caller caller, Instruction instruction) {
        over(caller, instruction);
        work.queue(caller, InstructionResolver.KIND, instruction.id(), clock.instant());
    }

    /** On the trail: {@code payment.capture-requested}. */
    public void record(Caller caller, Instruction instruction) {
        String action = "payment." + word(instruction.kind().name()) + "-"
                + word(instruction.state().name());
        audit.record(
                caller,
                action,
                instruction.paymentId(),
                Map.of("instruction", instruction.id(), "amount", PaymentBooks.words(instruction.amount())));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
