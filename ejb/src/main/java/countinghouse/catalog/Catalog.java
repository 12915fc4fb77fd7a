package countinghouse.catalog;

import countinghouse.kernel.Money;
import countinghouse.platform.Caller;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Products of a merchant. */
public interface Catalog {
    /**
     * @throws countinghouse.kernel.Refusal product.sku, product.sku-taken, product.name, product.price, product.tax-rate, product.currency;
     *     card-number, unless the article number is a barcode's
     */
    ProductView add(Caller caller, AddProduct command);

    List<ProductView> products(Caller caller);

    /** @throws countinghouse.kernel.Refusal not-found when one of them is not there */
    List<ProductView> products(Caller caller, Collection<String> ids);

    /** @param taxRate share of the net price, e.g. 0.08875 */
    record AddProduct(String sku, String name, Money price, BigDecimal taxRate) {}

    record ProductView(String id, String sku, String name, Money price, BigDecimal taxRate) implements Serializable {}
}
