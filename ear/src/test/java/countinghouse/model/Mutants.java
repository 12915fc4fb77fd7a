package countinghouse.model;

import countinghouse.incontainer.Rows;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.payments.CardPayments.AuthorisePayment;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.payments.Refunds.RequestRefund;
import countinghouse.platform.Caller;
import countinghouse.platform.WholeTransaction;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.SaleView;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The product with one mistake each. */
final class Mutants {
    private Mutants() {}

    static Map<String, Function<Tools, Product>> all() {
        Map<String, Function<Tools, Product>> all = new LinkedHashMap<>();
        all.put("unique key of payments dropped", KeyDropped::new);
        all.put("unique key of sales dropped", SaleKeyDropped::new);
        all.put("answered before the commit", AnsweredEarly::new);
        all.put("event of a refund lost", EventLost::new);
        all.put("refunds checked without a lock", Unlocked::new);
        return all;
    }

    /** Every request is new. */
    private static final class KeyDropped extends Product {
        KeyDropped(Tools tools) {
            super(tools);
        }

        @Override
        PaymentView authorise(Caller caller, AuthorisePayment command) {
            return super.authorise(
                    caller,
                    new AuthorisePayment(
                            Ids.next("key"),
                            command.storeId(),
                            command.terminalId(),
                            command.amount(),
                            command.card(),
                            command.capture(),
                            command.reference()));
        }
    }

    private static final class SaleKeyDropped extends Product {
        SaleKeyDropped(Tools tools) {
            super(tools);
        }

        @Override
        SaleView sell(Caller caller, CompleteSale command) {
            return super.sell(
                    caller,
                    new CompleteSale(
                            Ids.next("key"),
                            command.storeId(),
                            command.tillId(),
                            command.terminalId(),
                            command.occurredAt(),
                            command.lines(),
                            command.tenders()));
        }
    }

    /** Of some payments the second transaction is told before it has failed. */
    private static final class AnsweredEarly extends Product {
        private final AtomicInteger count = new AtomicInteger();

        AnsweredEarly(Tools tools) {
            super(tools);
        }

        @Override
        PaymentView authorise(Caller caller, AuthorisePayment command) {
            if (count.incrementAndGet() % 5 != 0) {
                return super.authorise(caller, command);
            }
            var begun = WholeTransaction.run(() -> tools.paymentSteps.store(caller, command));
            var toAsk = begun.toAsk();
            return toAsk == null
                    ? begun.view()
                    : tools.earlyBooks.settle(
                            caller, toAsk.paymentId(), tools.acquirer.ask(caller, toAsk, command.capture()));
        }
    }

    /** Somebody takes the event out of the table as soon as it is there. */
    private static final class EventLost extends Product {
        private static final String LOSE =
                "DELETE FROM outbox WHERE tenant_id = ? AND type = 'RefundSucceeded' AND state = 'WAITING'";

        EventLost(Tools tools) {
            super(tools);
        }

        @Override
        RefundView refund(Caller caller, RequestRefund command) {
            AtomicBoolean over = new AtomicBoolean();
            Future<Integer> thief = tools.threads.submit(() -> {
                int taken = 0;
                while (!over.get()) {
                    taken += lose(caller);
                }
                return taken;
            });
            try {
                return super.refund(caller, command);
            } finally {
                over.set(true);
                await(thief);
            }
        }

        private static int lose(Caller caller) {
            try {
                return new Rows().change(LOSE, caller.tenant().value());
            } catch (SQLException inTheWay) {
                return 0;
            }
        }

        private static void await(Future<Integer> thief) {
            try {
                thief.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Two that come together read the same. */
    private static final class Unlocked extends Product {
        private static final String BEFORE =
                "SELECT COALESCE(SUM(amount_minor), 0) FROM refund WHERE tenant_id = ? AND payment_id = ? AND state <> 'FAILED'";

        private final CyclicBarrier together = new CyclicBarrier(2);

        Unlocked(Tools tools) {
            super(tools);
        }

        @Override
        RefundView refund(Caller caller, RequestRefund command) {
            long before = new Rows().count(BEFORE, caller.tenant().value(), command.paymentId());
            long left = tools.looseRefunds.left(caller, command.paymentId(), List.of(before));
            meet();
            if (command.amount().minor() > left) {
                throw Refusal.invalid("refund.amount");
            }
            String id = tools.looseRefunds.store(caller, command);
            return tools.refundAnswers.ask(
                    caller, tools.refundSteps.again(caller, id).orElseThrow());
        }

        private void meet() {
            try {
                together.await(30, TimeUnit.MILLISECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                together.reset();
            }
        }
    }
}
