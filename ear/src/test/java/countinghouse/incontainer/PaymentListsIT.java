package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.payments.CardPayments.CapturePayment;
import countinghouse.payments.PaymentLife;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of payments, and the life of one. */
class PaymentListsIT extends PaymentWorld {
    @Test
    void lists_are_found_by_what_they_are_asked_for() {
        PaymentView one = captured(100);
        PaymentView two = captured(200);
        cards.authorise(shop.owner(), of(Ids.next("key"), 300, "tok_mc_declined_51", true));
        Payments.Place first = new Payments.Place("", 1);
        var taken = List.of(PaymentState.CAPTURED);
        var page = payments.page(
                shop.owner(), new Payments.PaymentFilter(taken, Payments.Period.ALWAYS, "", "", "", first));
        assertEquals(List.of(two.id()), page.stream().map(PaymentView::id).toList());
        var next = payments.page(
                shop.owner(),
                new Payments.PaymentFilter(
                        taken, Payments.Period.ALWAYS, "", "VISA", one.lastFour(), new Payments.Place(two.id(), 9)));
        assertEquals(List.of(one.id()), next.stream().map(PaymentView::id).toList());
        assertEquals(
                3,
                payments.page(
                                shop.owner(),
                                new Payments.PaymentFilter(
                                        List.of(),
                                        Payments.Period.ALWAYS,
                                        shop.storeId(),
                                        "",
                                        "order 1",
                                        new Payments.Place("", 9)))
                        .size());
        var two99 = new Payments.PaymentFilter(
                List.of(), Payments.Period.ALWAYS, "", "", "", new Payments.Amounts(101, 299), first);
        assertEquals(two.id(), payments.page(shop.owner(), two99).getFirst().id());
    }

    private List<String> life(PaymentView payment) {
        return payments.life(shop.owner(), payment.id()).steps().stream()
                .map(PaymentLife.Step::what)
                .toList();
    }

    @Test
    void a_life_is_told_step_by_step_to_those_who_may_see_payments() {
        PaymentView held = cards.authorise(shop.owner(), of(Ids.next("key"), 900, APPROVED, false));
        cards.capture(shop.owner(), new CapturePayment(Ids.next("key"), held.id(), usd(500)));
        assertEquals("capture-requested", life(held).get(2));
        assertTrue(life(held).contains("captured"));
        PaymentView declined = cards.authorise(shop.owner(), of(Ids.next("key"), 300, "tok_mc_declined_51", true));
        assertEquals(List.of("requested", "declined"), life(declined));
        assertEquals("not-found", refused(() -> payments.life(shops.open("US").owner(), held.id())));
    }
}
