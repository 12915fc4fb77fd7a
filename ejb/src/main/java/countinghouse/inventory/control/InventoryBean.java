package countinghouse.inventory.control;

import static countinghouse.inventory.entity.MovementKind.RECEIPT;
import static countinghouse.inventory.entity.MovementKind.RELEASE;
import static countinghouse.inventory.entity.MovementKind.RESERVE;
import static countinghouse.inventory.entity.MovementKind.RETURN;
import static countinghouse.inventory.entity.MovementKind.SALE;

import countinghouse.audit.Audit;
import countinghouse.catalog.Catalog;
import countinghouse.inventory.Inventory;
import countinghouse.inventory.entity.StockLevel;
import countinghouse.inventory.entity.StockMovement.Change;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import countinghouse.ledger.Account;
import countinghouse.ledger.Ledger;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Moves stock; what a sale does runs in the sale's transaction. */
@Stateless
@Local(Inventory.class)
public class InventoryBean implements Inventory {
    private static final long MOST = 1_000_000_000L;
    private static final long HIGHEST_COST = 9_999_999_999L;

    @Inject
    private Shelf shelf;

    @Inject
    private Catalog catalog;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Ledger ledger;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public void receive(Caller caller, Receive command) {
        caller.require(Permission.STOCK_WRITE);
        StoreView store = tenancy.store(caller, command.storeId());
        check(command, store.currency());
        catalog.products(caller, List.of(command.productId()));
        StockLevel level = shelf.locked(caller, command.storeId(), command.productId(), store.currency());
        Money value = command.unitCost().times(command.quantity());
        level.receive(command.quantity(), value.minor());
        String receipt = Ids.next("rcp");
        shelf.move(caller, level, new Change(RECEIPT, command.quantity(), value.minor()), receipt);
        if (value.isPositive()) {
            Instant now = clock.instant();
            ledger.post(
                    caller,
                    new Ledger.Entry(
                            "receipt",
                            receipt,
                            store.id(),
                            store.businessDay().of(now),
                            now,
                            List.of(
                                    Ledger.Posting.debit(Account.INVENTORY, value),
                                    Ledger.Posting.credit(Account.OWNER_EQUITY, value))));
        }
        audit.record(
                caller,
                "stock.received",
                command.productId(),
                Map.of("store", store.id(), "receipt", receipt, "quantity", Long.toString(command.quantity())));
    }

    private static void check(Receive command, String currency) {
        if (command.quantity() <= 0 || command.quantity() > MOST) {
            throw Refusal.invalid("stock.quantity");
        }
        if (!command.unitCost().currency().equals(currency)) {
            throw Refusal.invalid("stock.currency");
        }
        if (command.unitCost().minor() < 0 || command.unitCost().minor() > HIGHEST_COST) {
            throw Refusal.invalid("stock.cost");
        }
    }

    @Override
    public List<StockView> stock(Caller caller, String storeId) {
        caller.require(Permission.STOCK_READ);
        tenancy.store(caller, storeId);
        return shelf.of(caller, storeId);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void reserve(Caller caller, Movement movement) {
        caller.require(Permission.SALES_SELL);
        Map<String, StockLevel> levels =
                shelf.locked(caller, movement.storeId(), movement.quantities().keySet());
        checkAvailable(caller, movement, levels);
        levels.forEach((product, level) -> {
            long quantity = movement.of(product);
            level.reserve(quantity);
            shelf.move(caller, level, new Change(RESERVE, quantity, 0), movement.reference());
        });
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void release(Caller caller, Movement movement) {
        caller.require(Permission.SALES_SELL);
        giveBack(caller, movement);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Money sell(Caller caller, Movement movement) {
        caller.require(Permission.SALES_SELL);
        return take(caller, movement, giveBack(caller, movement));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Money sellNow(Caller caller, Movement movement) {
        caller.require(Permission.SALES_SELL);
        Map<String, StockLevel> levels =
                shelf.locked(caller, movement.storeId(), movement.quantities().keySet());
        checkAvailable(caller, movement, levels);
        return take(caller, movement, levels);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Money takeBack(Caller caller, TakenBack back) {
        caller.require(Permission.REFUNDS_GIVE);
        Map<String, StockLevel> levels =
                shelf.locked(caller, back.storeId(), back.pieces().keySet());
        Map<String, Long> costs = shelf.costs(caller, back.reference());
        long sum = 0;
        for (Map.Entry<String, Pieces> entry : back.pieces().entrySet()) {
            StockLevel level = levels.get(entry.getKey());
            Long cost = costs.get(entry.getKey());
            if (level == null || cost == null) {
                throw new IllegalStateException("not sold: " + entry.getKey() + " in " + back.reference());
            }
            long part = part(cost, entry.getValue());
            level.receive(entry.getValue().now(), part);
            shelf.move(caller, level, new Change(RETURN, entry.getValue().now(), part), back.reference());
            sum = Math.addExact(sum, part);
        }
        return new Money(sum, back.currency());
    }

    /** All parts together are the whole, in whatever order the pieces come back. */
    private static long part(long cost, Pieces pieces) {
        long upTo = Math.multiplyExact(cost, pieces.before() + pieces.now()) / pieces.sold();
        return upTo - Math.multiplyExact(cost, pieces.before()) / pieces.sold();
    }

    private Map<String, StockLevel> giveBack(Caller caller, Movement movement) {
        Map<String, StockLevel> levels =
                shelf.locked(caller, movement.storeId(), movement.quantities().keySet());
        if (levels.size() != movement.quantities().size()) {
            throw new IllegalStateException("not all of it is reserved: " + movement);
        }
        levels.forEach((product, level) -> {
            long quantity = movement.of(product);
            level.release(quantity);
            shelf.move(caller, level, new Change(RELEASE, -quantity, 0), movement.reference());
        });
        return levels;
    }

    private Money take(Caller caller, Movement movement, Map<String, StockLevel> levels) {
        long cost = 0;
        for (StockLevel level : levels.values()) {
            long quantity = movement.of(level.productId());
            long part = level.take(quantity);
            shelf.move(caller, level, new Change(SALE, -quantity, -part), movement.reference());
            cost = Math.addExact(cost, part);
        }
        return new Money(cost, movement.currency());
    }

    private void checkAvailable(Caller caller, Movement movement, Map<String, StockLevel> levels) {
        movement.quantities().forEach((product, quantity) -> {
            StockLevel level = levels.get(product);
            long available = level == null ? 0 : level.available();
            if (available < quantity) {
                String name =
                        catalog.products(caller, List.of(product)).getFirst().name();
                throw Refusal.invalid(
                        "stock.short", Map.of("product", name, "id", product, "available", Long.toString(available)));
            }
        });
    }
}
