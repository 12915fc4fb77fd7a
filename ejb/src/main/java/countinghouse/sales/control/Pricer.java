package countinghouse.sales.control;

import countinghouse.catalog.Catalog;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale;
import countinghouse.tenancy.StoreView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts today's prices on a basket. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Pricer {
    private static final int MOST_LINES = 200;
    private static final long MOST_PIECES = 100_000;
    private static final long HIGHEST_TOTAL = 999_999_999_999L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private Catalog catalog;

    /** A sale that sells gift cards alone has no lines. @throws Refusal as below */
    public PricedBasket price(Caller caller, StoreView store, CompleteSale command) {
        boolean giftsOnly =
                command.lines().isEmpty() && !command.extras().gifts().isEmpty();
        return giftsOnly
                ? Pricing.price(List.of(), store.currency(), store.taxIncluded())
                : price(caller, store, command.lines());
    }

    /** @throws Refusal sale.empty, sale.quantity, sale.discount, sale.too-large, not-found */
    public PricedBasket price(Caller caller, StoreView store, List<CompleteSale.Line> lines) {
        if (lines.isEmpty()) {
            throw Refusal.invalid("sale.empty");
        }
        if (lines.size() > MOST_LINES) {
            throw Refusal.invalid("sale.too-large");
        }
        lines.forEach(Pricer::check);
        Map<String, Catalog.ProductView> products =
                catalog
                        .products(
                                caller,
                                lines.stream().map(CompleteSale.Line::productId).toList())
                        .stream()
                        .collect(Collectors.toMap(Catalog.ProductView::id, Function.identity()));
        List<Item> items = new ArrayList<>();
        for (CompleteSale.Line line : lines) {
            items.add(item(line, products.get(line.productId()), store.currency()));
        }
        PricedBasket basket = Pricing.price(items, store.currency(), store.taxIncluded());
        if (basket.total() > HIGHEST_TOTAL) {
            throw Refusal.invalid("sale.too-large");
        }
        return basket;
    }

    private static void check(CompleteSale.Line line) {
        if (line.quantity() <= 0 || line.quantity() > MOST_PIECES) {
            throw Refusal.invalid("sale.quantity");
        }
        BigDecimal discount = line.discountPercent();
        if (discount != null && (discount.signum() < 0 || discount.compareTo(HUNDRED) > 0 || discount.scale() > 6)) {
            throw Refusal.invalid("sale.discount");
        }
    }

    private static Item item(CompleteSale.Line line, Catalog.@Nullable ProductView product, String currency) {
        if (product == null || !product.price().currency().equals(currency)) {
            throw Refusal.notFound("product");
        }
        BigDecimal discount = line.discountPercent();
        return new Item(
                product.id(),
                product.name(),
                line.quantity(),
                product.price().minor(),
                discount == null ? BigDecimal.ZERO : discount,
                product.taxRate());
    }
}
