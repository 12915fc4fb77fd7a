package countinghouse.devices.control;

import countinghouse.devices.Devices.Activation;
import countinghouse.devices.entity.Terminal;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.security.Keys;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** A terminal that has proved itself gets its till, its key and its checklist; the one it replaces sells no more. */
@Stateless
public class Commissioning {
    @Inject
    private Orders orders;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Keys keys;

    @Inject
    private CheckRows checklist;

    @Inject
    private ActivationTrail trail;

    @Inject
    private Clock clock;

    public Activation commission(Caller system, Terminal terminal) {
        MerchantView merchant = tenancy.merchant(system);
        StoreView store = tenancy.stores(system).getFirst();
        Optional<Terminal> old = orders.replaced(system, orders.find(system, terminal.orderId()));
        String till = old.map(Terminal::tillId).orElse(store.tills().getFirst().id());
        old.ifPresent(o -> keys.replaced(system, o.id()));
        terminal.activate(till, clock.instant());
        Keys.IssueKey key = new Keys.IssueKey(
                terminal.id(),
                "terminal " + terminal.serial(),
                Role.TERMINAL,
                Set.of("sales:write", "sales:read", "catalog:read"));
        String secret = keys.issue(system, key);
        checklist.begin(system, terminal);
        trail.activated(system, terminal);
        String name = Optional.ofNullable(merchant.tradingName()).orElse("");
        return new Activation(terminal.id(), secret, store.id(), till, name, merchant.currency());
    }
}
