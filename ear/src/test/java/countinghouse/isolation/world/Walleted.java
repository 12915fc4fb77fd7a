package countinghouse.isolation.world;

import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.payments.control.WalletSteps;
import countinghouse.payments.gateway.Notice;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.tenancy.StoreView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A sale by QR wallet whose customer has left: shown, told of, given up. One that still waited would move by itself. */
@Dependent
public class Walleted {
    @Inject
    Sales sales;

    @Inject
    WalletSteps steps;

    void leaves(Merchant merchant, StoreView store, String product) {
        Caller owner = merchant.as(Role.OWNER);
        String till = store.tills().getFirst().id();
        List<CompleteSale.Line> lines = List.of(new CompleteSale.Line(product, 1, null));
        Money due = sales.quote(owner, store.id(), lines).total();
        SaleView waits = sales.complete(
                owner,
                new CompleteSale(
                        Ids.next("key"),
                        store.id(),
                        till,
                        till,
                        Instant.now(),
                        lines,
                        List.of(new CompleteSale.Tender.Wallet(due, null))));
        String payment =
                Objects.requireNonNull(Objects.requireNonNull(waits.waiting()).paymentId());
        Caller system = merchant.system();
        steps.store(
                system,
                "wallet",
                new Notice("isolation", "any", payment, system.tenant().value()));
        sales.cancelTender(owner, waits.id(), payment);
    }
}
