package countinghouse.catalog.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.catalog.Catalog.AddProduct;
import countinghouse.kernel.Money;
import countinghouse.kernel.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProductRulesTest {
    @Test
    void text_is_trimmed() {
        AddProduct clean = ProductRules.check(product(" M-1 ", " Mug ", 1600, "0.08875"), "USD");
        assertEquals("M-1", clean.sku());
        assertEquals("Mug", clean.name());
    }

    @Test
    void what_is_wrong_is_named() {
        refused("product.sku", product("two words", "Mug", 1, "0"));
        refused("product.sku", product("", "Mug", 1, "0"));
        refused("product.name", product("M-1", "  ", 1, "0"));
        refused("product.name", product("M-1", "a\u0000b", 1, "0"));
        refused("product.price", product("M-1", "Mug", -1, "0"));
        refused("product.tax-rate", product("M-1", "Mug", 1, "-0.01"));
        refused("product.tax-rate", product("M-1", "Mug", 1, "1"));
        refused("product.tax-rate", product("M-1", "Mug", 1, "0.0000001"));
        Refusal other = assertThrows(Refusal.class, () -> ProductRules.check(product("M-1", "Mug", 1, "0"), "CNY"));
        assertEquals("product.currency", other.code());
    }

    @Test
    void a_card_number_is_no_article_number_unless_it_is_a_barcode() {
        refused("card-number", product("4111111111111111", "Mug", 1, "0"));
        refused("card-number", product("M-4111-1111-1111-1111", "Mug", 1, "0"));
        refused("card-number", product("4222222222222", "Mug", 1, "0"));
        assertEquals(
                "4006381300063",
                ProductRules.check(product("4006381300063", "Pen", 1, "0"), "USD")
                        .sku());
    }

    private static void refused(String code, AddProduct product) {
        assertEquals(
                code,
                assertThrows(Refusal.class, () -> ProductRules.check(product, "USD"))
                        .code());
    }

    private static AddProduct product(String sku, String name, long price, String tax) {
        return new AddProduct(sku, name, new Money(price, "USD"), new BigDecimal(tax));
    }
}
