package countinghouse.sales.control;

import countinghouse.inventory.Inventory;
import countinghouse.kernel.Refusal;
import countinghouse.payments.PaymentOutcome;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.WalletPayments;
import countinghouse.platform.Caller;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.entity.SaleTender;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
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
    private WalletPayments wallets;

    @Inject
    private SaleGifts gifts;

    @Inject
    private SaleBooks books;

    /**
     * The second transaction: books what the acquirer said. A sale stands when it is paid, and waits while the last card has no answer; else
     * each approval is taken back, unless it is held for further tenders.
     *
     * @param outcomes by payment; one that is missing was not asked
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SaleView finish(Caller caller, SaleRows begun, Map<String, PaymentOutcome> outcomes) {
        SaleRows rows = archive.locked(caller, begun);
        if (rows.sale().state() != SaleState.OPEN) {
            return archive.rows(caller, rows.sale().id()).view(); // it took so long that the payments were reversed
        }
        boolean held = rows.sale().isHeld();
        boolean mayStand = held || rows.cards().stream().allMatch(card -> mayStand(outcomes.get(payment(card))));
        for (SaleTender card : rows.cards()) {
            if (held && !card.is(PaymentState.REQUESTED)) {
                continue;
            }
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
        return outcome instanceof PaymentOutcome.Approved
                || outcome instanceof PaymentOutcome.Unknown
                || outcome instanceof PaymentOutcome.Waiting;
    }

    /** A payment was resolved some time later. While another one is being asked, whoever asks decides, with its answer. */
    public void follow(Caller caller, String saleId) {
        SaleRows rows = archive.locked(caller, saleId);
        Map<String, PaymentView> now = payments.ofSale(caller, saleId).stream()
                .collect(Collectors.toMap(PaymentView::id, Function.identity()));
        rows.cards().forEach(card -> follow(caller, card, Objects.requireNonNull(now.get(payment(card)))));
        boolean asking = rows.cards().stream().anyMatch(card -> card.is(PaymentState.REQUESTED));
        if (rows.sale().isUndecided() && !asking) {
            decide(caller, rows);
        }
    }

    /** As {@link #follow}, by whoever has just made a payment move. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SaleView followNow(Caller caller, String saleId) {
        follow(caller, saleId);
        archive.flush(caller);
        return archive.rows(caller, saleId).view();
    }

    /**
     * Waits no more for customers of wallets. What one of them has paid meanwhile stays paid.
     *
     * @param paymentId of the one tender, or empty for all
     * @return payments that waited
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> giveUpWaiting(Caller caller, String saleId, String paymentId) {
        SaleRows rows = archive.locked(caller, saleId);
        List<String> given = rows.cards().stream()
                .filter(SaleTender::isWaiting)
                .map(SaleClosing::payment)
                .filter(payment -> paymentId.isEmpty() || payment.equals(paymentId))
                .toList();
        given.forEach(payment -> wallets.giveUp(caller, payment));
        if (!given.isEmpty()) {
            follow(caller, saleId);
        }
        return given;
    }

    /** Paid, waiting for an answer or for further tenders, or void. */
    public void decide(Caller caller, SaleRows rows) {
        if (rows.isUnanswered()) {
            books.become(caller, rows.sale(), SaleState.PENDING);
        } else if (rows.isPaid()) {
            books.complete(caller, rows, inventory.sell(caller, rows.movement()));
        } else if (rows.sale().isHeld()) {
            books.become(caller, rows.sale(), SaleState.OPEN);
        } else {
            voidSale(caller, rows);
        }
    }

    /** @throws Refusal sale.state, sale.running */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SaleView unwind(Caller caller, String saleId) {
        SaleRows rows = archive.locked(caller, saleId);
        if (!rows.sale().isHeld()) {
            throw Refusal.conflict("sale.state");
        }
        if (rows.isUnanswered()) {
            throw Refusal.conflict("sale.running");
        }
        voidSale(caller, rows);
        archive.flush(caller);
        return rows.view();
    }

    /** As {@link #unwind}, if it still waits. @return whether it was */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean giveUp(Caller system, String saleId) {
        SaleRows rows = archive.locked(system, saleId);
        if (!rows.sale().isHeld()) {
            return false;
        }
        if (rows.isUnanswered()) {
            throw Refusal.conflict("sale.running");
        }
        voidSale(system, rows);
        return true;
    }

    /** Money that had arrived when its sale fell through is with the customer again. */
    public void refunded(Caller caller, String saleId, String paymentId) {
        SaleRows rows = archive.locked(caller, saleId);
        var sums = payments.payment(caller, paymentId).sums();
        if (rows.sale().state() == SaleState.VOIDED && sums.refunded().equals(sums.captured())) {
            for (SaleTender card : rows.cards()) {
                if (paymentId.equals(card.paymentId()) && card.isTaken()) {
                    card.giveBack();
                    archive.save(caller, card);
                }
            }
        }
    }

    private void voidSale(Caller caller, SaleRows rows) {
        gifts.undo(caller, rows);
        for (SaleTender tender : rows.tenders()) {
            if (!tender.isCard()) {
                tender.giveBack();
                archive.save(caller, tender);
            } else if (tender.isTaken()) {
                follow(caller, tender, payments.takeBack(caller, payment(tender), null));
            }
        }
        inventory.release(caller, rows.movement());
        books.become(caller, rows.sale(), SaleState.VOIDED);
    }

    private void follow(Caller caller, SaleTender card, PaymentView payment) {
        card.follow(payment);
        archive.save(caller, card);
    }

    private static String payment(SaleTender card) {
        return Objects.requireNonNull(card.paymentId());
    }
}
