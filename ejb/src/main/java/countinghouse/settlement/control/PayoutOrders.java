package countinghouse.settlement.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.SealedTexts;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.settlement.PayoutAccounts.Account;
import countinghouse.settlement.PayoutWait;
import countinghouse.settlement.entity.PayoutOrder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders over all merchants, under the platform's own tenant; each call is a transaction of its own there. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PayoutOrders {
    private static final int AT_ONCE = 200;
    private static final Set<PayoutOrder.State> FOLLOWED =
            EnumSet.of(PayoutOrder.State.SENT, PayoutOrder.State.CONFIRMED, PayoutOrder.State.RETURNED);

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private SealedTexts texts;

    @Inject
    private Clock clock;

    static Caller platform() {
        return Caller.system(new TenantId(Caller.PLATFORM), "payouts");
    }

    /** Once for a payout; what has gone on already stays as it is. */
    public void put(PayoutOrder.Of of, @Nullable PayoutWait waitsFor, @Nullable Account account) {
        Caller platform = platform();
        EntityManager entities = tenants.bind(platform);
        PayoutOrder order = entities.find(PayoutOrder.class, of.id());
        if (order == null) {
            order = new PayoutOrder(of, clock.instant());
            entities.persist(order);
        }
        if (account == null) {
            order.waits(Objects.requireNonNull(waitsFor).name());
        } else {
            byte[] sealed = texts.seal(place(platform, of.id()), Json.write(account));
            order.release(sealed, clock.instant());
        }
    }

    static Vault.Place place(Caller platform, String id) {
        return new Vault.Place(platform.tenant(), Vault.DataClass.ACCOUNT, "payout_order", "content", id);
    }

    /** @param merchantId whose payout follows */
    public record Untold(String merchantId, PayoutOrder.State state, PayoutSteps.OrderState order) {}

    public List<Untold> untold() {
        return tenants
                .bind(platform())
                .createNamedQuery(PayoutOrder.UNTOLD, PayoutOrder.class)
                .setParameter("states", FOLLOWED)
                .setMaxResults(AT_ONCE)
                .getResultList()
                .stream()
                .map(order -> new Untold(order.merchantId(), order.state(), PayoutSteps.OrderState.of(order)))
                .toList();
    }

    public void told(String payoutId, PayoutOrder.State state) {
        PayoutOrder order = tenants.bind(platform()).find(PayoutOrder.class, payoutId);
        if (order != null) {
            order.followed(state);
        }
    }
}
