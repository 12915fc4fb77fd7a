package countinghouse.model;

import countinghouse.incontainer.Shop;
import countinghouse.incontainer.Shops;
import countinghouse.inventory.Inventory;
import countinghouse.kernel.Money;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A merchant as the model has it, beside its shop in the product. */
final class Merchant {
    private static final int PIECES = 5_000;

    final Shop shop;
    final Terms terms;
    final Books books;
    final Caller operator;
    final List<Pay> pays = new ArrayList<>();
    final List<Sold> sales = new ArrayList<>();
    final List<Argued> disputes = new ArrayList<>();
    final List<Once> onces = new ArrayList<>();
    final List<HeldBack> holds = new ArrayList<>();
    long onHand = Shops.PIECES + PIECES;

    /** A sale. */
    static final class Sold {
        final String id;
        final long pieces;
        final long cash;
        final Pay pay;
        String state;

        Sold(String id, long pieces, long cash, Pay pay, String state) {
            this.id = id;
            this.pieces = pieces;
            this.cash = cash;
            this.pay = pay;
            this.state = state;
        }
    }

    /** A dispute. */
    static final class Argued {
        final String id;
        final String reference;
        final Pay pay;
        final long amount;
        String state = "OPENED";

        Argued(String id, String reference, Pay pay, long amount) {
            this.id = id;
            this.reference = reference;
            this.pay = pay;
            this.amount = amount;
        }
    }

    /**
     * Something that was done under a key.
     *
     * @param again the same again; answers the id
     * @param other something else under the key
     * @param reused the code it is refused with
     */
    record Once(String id, Supplier<String> again, Supplier<String> other, String reused) {}

    record HeldBack(String id, boolean[] lifted) {}

    private Merchant(Shop shop, Terms terms, Books books, Caller operator) {
        this.shop = shop;
        this.terms = terms;
        this.books = books;
        this.operator = operator;
    }

    /** @param first the business day before the first open one: days to come, so that no midnight changes anything */
    static Merchant open(Tools tools, Dice dice, LocalDate first) {
        Shop shop = tools.shops.open("US");
        Terms terms = new Terms(dice);
        tools.plans.agree(shop.system(), terms.plan());
        tools.inventory.receive(
                shop.owner(),
                new Inventory.Receive(shop.storeId(), shop.productId(), PIECES, new Money(Shops.COST, "USD")));
        Books books = new Books(terms, first);
        long stock = (Shops.PIECES + PIECES) * Shops.COST;
        books.post("INVENTORY", "OWNER_EQUITY", stock);
        books.post("CASH_DRAWER", "OWNER_EQUITY", Shops.FLOAT);
        String begin = "at,type,id,ref,amount,scheme,product,entry_mode,region\n" + first
                + "T17:00:00Z,ADJUSTMENT,begin,,700,,,,\n";
        tools.settlement.importHistory(shop.system(), new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)));
        books.adjusted(700);
        tools.settlement.close(shop.system(), first);
        books.close();
        Caller operator = new Caller(null, "usr_model_operator", "Model Operator", Set.of(Role.SYSTEM))
                .in(new TenantId(shop.tenant()));
        return new Merchant(shop, terms, books, operator);
    }

    static Money usd(long minor) {
        return new Money(minor, "USD");
    }

    /** Those that a step can take up. */
    List<Pay> captured() {
        return pays.stream().filter(pay -> pay.left() > 0).toList();
    }
}
