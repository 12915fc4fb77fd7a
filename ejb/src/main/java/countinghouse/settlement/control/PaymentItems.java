package countinghouse.settlement.control;

import countinghouse.kernel.Money;
import countinghouse.payments.CaptureReversed;
import countinghouse.payments.DisputeLost;
import countinghouse.payments.DisputeOpened;
import countinghouse.payments.DisputeWon;
import countinghouse.payments.PaymentCaptured;
import countinghouse.payments.RefundSucceeded;
import countinghouse.platform.Caller;
import countinghouse.settlement.Costs;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.ItemOrigin;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** Items of payments of ours; their amounts are posted already, here come the fees. */
@ApplicationScoped
public class PaymentItems {
    @Inject
    private PlanBook plans;

    @Inject
    private Items items;

    /** When something happened, and the day it counts to. */
    private record Moment(Instant at, LocalDate day) {}

    void captured(Caller caller, PaymentCaptured captured) {
        PlanView plan = plans.planOn(caller, captured.businessOn());
        CardUse use = new CardUse(
                captured.scheme(),
                captured.product(),
                captured.entryMode().name(),
                captured.region().name());
        Costs costs = Pricing.capture(plan.plan(), plans.tariff(caller, plan.tariffId()), use, captured.amount())
                .orElseThrow(() -> new IllegalStateException("plan " + plan.id() + " has no fee for " + use));
        SettlementEvent event = new SettlementEvent(
                ItemKind.CAPTURE,
                ItemOrigin.PAYMENT,
                captured.paymentId(),
                "",
                null,
                captured.businessOn(),
                captured.at(),
                captured.amount(),
                use,
                "");
        items.book(caller, event, plan.id(), costs);
    }

    void undone(Caller caller, CaptureReversed reversed) {
        SettlementItem capture = item(caller, reversed.paymentId());
        SettlementEvent event = new SettlementEvent(
                ItemKind.CAPTURE_UNDONE,
                ItemOrigin.PAYMENT,
                reversed.paymentId() + ":undone",
                reversed.paymentId(),
                capture.id(),
                reversed.businessOn(),
                reversed.at(),
                reversed.amount(),
                capture.use(),
                "");
        items.book(caller, event, capture.planId(), capture.costs().undone());
    }

    void refunded(Caller caller, RefundSucceeded refunded) {
        SettlementItem capture = item(caller, refunded.paymentId());
        PlanView plan = plans.planOn(caller, refunded.businessOn());
        Costs costs = Pricing.refund(plan.plan(), items.left(caller, capture), refunded.amount());
        Moment moment = new Moment(refunded.at(), refunded.businessOn());
        SettlementEvent event = about(capture, ItemKind.REFUND, refunded.refundId(), refunded.amount(), moment);
        items.book(caller, event, plan.id(), costs);
    }

    void disputed(Caller caller, DisputeOpened opened) {
        SettlementItem capture = item(caller, opened.paymentId());
        PlanView plan = plans.planOn(caller, opened.businessOn());
        Moment moment = new Moment(opened.at(), opened.businessOn());
        SettlementEvent event = about(capture, ItemKind.DISPUTE_OPENED, opened.disputeId(), opened.amount(), moment);
        items.book(caller, event, plan.id(), Costs.only(plan.plan().disputeFee()));
    }

    void won(Caller caller, DisputeWon won) {
        decided(caller, ItemKind.DISPUTE_WON, won.disputeId(), won.amount(), new Moment(won.at(), won.businessOn()));
    }

    void lost(Caller caller, DisputeLost lost) {
        decided(
                caller,
                ItemKind.DISPUTE_LOST,
                lost.disputeId(),
                lost.amount(),
                new Moment(lost.at(), lost.businessOn()));
    }

    private void decided(Caller caller, ItemKind kind, String disputeId, Money amount, Moment moment) {
        SettlementItem dispute = item(caller, disputeId);
        SettlementEvent event = new SettlementEvent(
                kind,
                ItemOrigin.PAYMENT,
                disputeId + ":decided",
                disputeId,
                dispute.captureId(),
                moment.day(),
                moment.at(),
                amount,
                SettlementEvent.NO_CARD,
                "");
        items.book(caller, event, dispute.planId(), Costs.only(0));
    }

    private static SettlementEvent about(
            SettlementItem capture, ItemKind kind, String reference, Money amount, Moment moment) {
        return new SettlementEvent(
                kind,
                ItemOrigin.PAYMENT,
                reference,
                capture.reference(),
                capture.id(),
                moment.day(),
                moment.at(),
                amount,
                SettlementEvent.NO_CARD,
                "");
    }

    private SettlementItem item(Caller caller, String reference) {
        return items.byReference(caller, reference)
                .orElseThrow(() -> new IllegalStateException(reference + " was not priced yet"));
    }
}
