package countinghouse.sales.control;

import countinghouse.audit.Audit;
import countinghouse.inventory.Inventory;
import countinghouse.kernel.Money;
import countinghouse.ledger.Ledger;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.platform.Caller;
import countinghouse.platform.Outbox;
import countinghouse.sales.SaleCompleted;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.entity.Sale;
import countinghouse.sales.entity.SaleTender;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides a sale by what became of its cards. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SaleClosing {
    @Inject
    private SaleArchive archive;

    @Inject
    private Inventory inventory;

    @Inject
    private Payments payments;

    @Inject
    private Ledger ledger;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    /**
     * The second transaction: books what the acquirer said. A sale stands when every card was approved, and waits while the last one has no
     * answer; else each approval is taken back.
     *
     * @param outcomes by payment; one that is missing was not asked
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SaleView finish(Caller caller, SaleRows begun, Map<String, PaymentOutcome> outcomes) {
        SaleRows rows = archive.locked(caller, begun);
        if (rows.sale().state() != SaleState.OPEN) {
            return archive.rows(caller, rows.sale().id()).view(); // it took so long that the payments were reversed
        }
        boolean mayStand = rows.cards().stream().allMatch(card -> mayStand(outcomes.get(payment(card))));
        for (SaleTender card : rows.cards()) {
            PaymentOutcome outcome = outcomes.get(payment(card));
            follow(
                    caller,
                    card,
                    mayStand && outcome != null
                            ? payments.settleOutcome(caller, payment(card), outcome)
                            : payments.takeBack(caller, payment(card), outcome));
        }
        decide(caller, rows);
        archive.flush(caller);
        return rows.view();
    }

    /** Every card is approved, or may turn out to be; one that was not asked is not. */
    private static boolean mayStand(@Nullable PaymentOutcome outcome) {
        return outcome instanceof PaymentOutcome.Approved || outcome instanceof PaymentOutcome.Unknown;
    }

    /** A payment was resolved some time later. */
    public void follow(Caller caller, String saleId) {
        SaleRows rows = archive.locked(caller, saleId);
        Map<String, PaymentView> now = payments.ofSale(caller, saleId).stream()
                .collect(Collectors.toMap(PaymentView::id, Function.identity()));
        rows.cards().forEach(card -> follow(caller, card, Objects.requireNonNull(now.get(payment(card)))));
        if (rows.sale().isUndecided()) {
            decide(caller, rows);
        }
    }

    private void decide(Caller caller, SaleRows rows) {
        if (rows.allCards(PaymentState.CAPTURED)) {
            complete(caller, rows, inventory.sell(caller, rows.movement()));
        } else if (rows.anyCard(PaymentState.UNKNOWN) || rows.anyCard(PaymentState.REQUESTED)) {
            become(caller, rows.sale(), SaleState.PENDING);
        } else {
            voidSale(caller, rows);
        }
    }

    /** Paid: posts it and tells it. The stock has moved. */
    public void complete(Caller caller, SaleRows rows, Money cost) {
        SalePostings.of(rows, cost).forEach(entry -> ledger.post(caller, entry));
        become(caller, rows.sale(), SaleState.COMPLETED);
        outbox.publish(caller, new SaleCompleted(rows.sale().id()));
    }

    private void voidSale(Caller caller, SaleRows rows) {
        for (SaleTender tender : rows.tenders()) {
            if (!tender.isCard()) {
                tender.giveBack();
                archive.save(caller, tender);
            } else if (tender.is(PaymentState.CAPTURED)) {
                follow(caller, tender, payments.takeBack(caller, payment(tender), null));
            }
        }
        inventory.release(caller, rows.movement());
        become(caller, rows.sale(), SaleState.VOIDED);
    }

    private void follow(Caller caller, SaleTender card, PaymentView payment) {
        card.follow(payment);
        archive.save(caller, card);
    }

    private void become(Caller caller, Sale sale, SaleState state) {
        if (sale.state() != state) {
            sale.becomes(state);
            record(caller, sale);
        }
    }

    /** The sale's state, on the trail. */
    public void record(Caller caller, Sale sale) {
        audit.record(
                caller,
                "sale." + sale.state().name().toLowerCase(Locale.ROOT),
                sale.id(),
                Map.of(
                        "till", sale.tillId(),
                        "number", sale.number(),
                        "total",
                                new Money(sale.total(), sale.currency()).major().toPlainString()));
    }

    private static String payment(SaleTender card) {
        return Objects.requireNonNull(card.paymentId());
    }
}
