package countinghouse.isolation.world;

import countinghouse.catalog.Catalog;
import countinghouse.inventory.Inventory;
import countinghouse.isolation.attack.Http;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.CardPayments;
import countinghouse.payments.Disputes;
import countinghouse.payments.Disputes.Told;
import countinghouse.payments.Disputes.Word;
import countinghouse.payments.EntryMode;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.payments.Payments.Requested;
import countinghouse.payments.Refunds;
import countinghouse.payments.control.ReversalSteps;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.platform.Work;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.Sales;
import countinghouse.settlement.Statements;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A day of a shop: goods, sales with card and cash at the till and over REST, the close, its files; and the next day begun. */
@Dependent
public class Trade {
    private static final long FLOAT = 10_000;
    static final long PIECES = 3;

    @Inject
    Tenancy tenancy;

    @Inject
    Catalog catalog;

    @Inject
    Inventory inventory;

    @Inject
    Sales sales;

    @Inject
    Statements statements;

    @Inject
    CardPayments cards;

    @Inject
    Payments requests;

    @Inject
    Refunds refunds;

    @Inject
    Disputes disputes;

    @Inject
    ReversalSteps steps;

    @Inject
    Work work;

    @Inject
    Gifted gifted;

    @Inject
    Walleted walleted;

    @Inject
    UserTransaction transaction;

    void day(Merchant merchant) throws Exception {
        Caller owner = merchant.as(Role.OWNER);
        StoreView store = tenancy.stores(owner).getFirst();
        String till = store.tills().getFirst().id();
        var product = catalog.add(
                owner,
                new Catalog.AddProduct(
                        "TEA-1",
                        "Tea of the first tenant",
                        new Money(450, store.currency()),
                        new BigDecimal("0.08875")));
        inventory.receive(
                owner, new Inventory.Receive(store.id(), product.id(), 200, new Money(120, store.currency())));
        sales.openShift(owner, new Sales.OpenShift(till, FLOAT));
        sell(owner, store, product.id(), true);
        sell(owner, store, product.id(), false);
        payments(merchant, store);
        gifted.takesBack(
                owner,
                store,
                sales.sales(owner, till, store.businessDay().of(Instant.now()))
                        .getLast()
                        .id());
        gifted.cards(owner, store);
        walleted.leaves(merchant, store, product.id());
        reserve(merchant.system(), store, product.id());
        overRest(merchant, store, product.id());
        sales.closeShift(owner, new Sales.CloseShift(till, FLOAT + 5_000));
        Patience.until(
                "printed",
                () -> statements.statements(owner).stream()
                                .mapToInt(s -> s.files().size())
                                .sum()
                        >= 4);
        sales.openShift(owner, new Sales.OpenShift(till, FLOAT));
        transaction.begin();
        work.queue(
                merchant.system(),
                "mail",
                "isolation " + Ids.next("ntf"),
                Instant.now().plus(3000, ChronoUnit.DAYS));
        transaction.commit();
    }

    /** One more day closed, so that its files are made while the twin is there. */
    public void closeAgain(Merchant merchant) {
        Caller owner = merchant.as(Role.OWNER);
        StoreView store = tenancy.stores(owner).getFirst();
        String till = store.tills().getFirst().id();
        if (sales.openShiftOf(owner, till) == null) {
            sales.openShift(owner, new Sales.OpenShift(till, FLOAT));
        }
        sell(
                owner,
                store,
                catalog.products(owner).stream()
                        .filter(p -> p.sku().equals("TEA-1"))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                false);
        int before = files(owner);
        sales.closeShift(owner, new Sales.CloseShift(till, FLOAT));
        Patience.until("printed again", () -> files(owner) >= before + 4);
    }

    private int files(Caller owner) {
        return statements.statements(owner).stream()
                .mapToInt(s -> s.files().size())
                .sum();
    }

    private void sell(Caller owner, StoreView store, String product, boolean byCard) {
        String till = store.tills().getFirst().id();
        List<CompleteSale.Line> lines = List.of(new CompleteSale.Line(product, PIECES, null));
        Money due = sales.quote(owner, store.id(), lines).total();
        CompleteSale.Tender tender = byCard
                ? new CompleteSale.Tender.Card(due, "tok_unionpay_approved", EntryMode.CHIP, null)
                : new CompleteSale.Tender.Cash(due);
        sales.complete(
                owner,
                new CompleteSale(Ids.next("key"), store.id(), till, till, Instant.now(), lines, List.of(tender)));
    }

    /** One of each: captured later and refunded in part, disputed and answered, and one that nobody has answered. */
    private void payments(Merchant merchant, StoreView store) throws Exception {
        Caller owner = merchant.as(Role.OWNER);
        PaymentView held = cards.authorise(owner, Samples.authorise(store, false));
        PaymentView taken = cards.capture(owner, new CardPayments.CapturePayment(Ids.next("key"), held.id(), null));
        refunds.refund(
                owner,
                new Refunds.RequestRefund(
                        Ids.next("key"), taken.id(), new Money(200, store.currency()), Refunds.Reason.RETURN));
        cards.authorise(owner, Samples.keeping(store));
        PaymentView disputed = cards.authorise(owner, Samples.authorise(store, true));
        String word = "CB " + merchant.as(Role.OWNER).tenant().value();
        Instant due = Instant.now().plus(9, ChronoUnit.DAYS);
        var opened = disputes.told(
                merchant.system(),
                new Told(
                        Word.OPENED,
                        word.replace(' ', '-'),
                        disputed.id(),
                        new Money(500, store.currency()),
                        "10.4",
                        due));
        disputes.addEvidence(
                owner, opened.id(), Disputes.EvidenceKind.OTHER, "What the first tenant says of its customer.");
        transaction.begin();
        Requested lost = requests.request(
                merchant.system(),
                new Payments.RequestPayment(
                        "",
                        store.id(),
                        store.id(),
                        new Money(700, store.currency()),
                        new Payments.Card("tok_visa_approved", EntryMode.CHIP, null),
                        Instant.now()));
        work.cancel(merchant.system(), "payment-reversal", lost.paymentId());
        transaction.commit();
        steps.refer(merchant.system(), lost.paymentId(), "no-answer");
    }

    private void reserve(Caller system, StoreView store, String product) throws Exception {
        transaction.begin();
        inventory.reserve(
                system, new Inventory.Movement(store.id(), Ids.next("sal"), store.currency(), Map.of(product, 2L)));
        transaction.commit();
    }

    /** A sale and a payment over REST; the payment leaves an idempotency key with an answer. */
    private void overRest(Merchant merchant, StoreView store, String product) {
        String till = store.tills().getFirst().id();
        post(merchant, "/api/v1/sales", Samples.sale(store.id(), till, product, 490, store.currency()));
        post(merchant, "/api/v1/payments", Samples.payment(store.id(), store.currency()));
    }

    private static void post(Merchant merchant, String path, String body) {
        var answer = Http.stranger()
                .send(
                        "POST",
                        path,
                        Map.of(
                                "Authorization",
                                "Bearer " + merchant.key(),
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                Ids.next("idk")),
                        body);
        if (answer.status() != 201) {
            throw new IllegalStateException(path + ": " + answer);
        }
    }
}
