package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.exceptions.MysqlErrorNumbers;
import countinghouse.catalog.Catalog;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.sales.Sales;
import countinghouse.tenancy.Tenancy;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One transaction, one tenant; what belongs to another is not there. */
class TenantBindingIT extends InContainer {
    @Inject
    TenantEntityManager tenants;

    @Inject
    Tenancy tenancy;

    @Inject
    Catalog catalog;

    @Inject
    Sales sales;

    @Inject
    Shops shops;

    private Shop one;
    private Shop other;

    @BeforeEach
    void open() {
        one = shops.open("US");
        other = shops.open("CN");
    }

    @Test
    void anothers_ids_are_not_found() {
        assertNotNull(tenancy.store(one.owner(), one.storeId()));
        assertRefused("not-found", () -> tenancy.store(one.owner(), other.storeId()));
        assertRefused("not-found", () -> tenancy.till(one.owner(), other.tillId()));
        assertRefused("not-found", () -> catalog.products(one.owner(), Set.of(other.productId())));
        assertRefused("not-found", () -> sales.zReport(one.owner(), "zrp_none"));
        assertEquals(1, catalog.products(one.owner()).size());
    }

    @Test
    void anothers_id_answers_exactly_as_a_random_one() {
        Refusal foreign = assertThrows(Refusal.class, () -> tenancy.store(one.owner(), other.storeId()));
        Refusal random =
                assertThrows(Refusal.class, () -> tenancy.store(one.owner(), "sto_00000000000000000000000000"));
        assertEquals(random.getMessage(), foreign.getMessage());
    }

    @Test
    void a_transaction_cannot_change_its_tenant() {
        assertBroken(
                "bound to another tenant",
                () -> inTransaction(() -> {
                    tenants.bind(one.owner());
                    return tenants.bind(other.owner());
                }));
    }

    @Test
    void without_a_tenant_nothing_is_read() {
        assertThrows(
                Exception.class,
                () -> inTransaction(
                        () -> tenants.platform().createNamedQuery("Store.all").getResultList()));
        Caller nobody = new Caller(null, "usr_test", "Test", Set.of());
        assertBroken("no tenant bound", () -> inTransaction(() -> tenants.bind(nobody)));
    }

    @Test
    void native_queries_are_refused() {
        assertThrows(
                Exception.class,
                () -> inTransaction(() -> tenants.bind(one.owner())
                        .createNativeQuery("SELECT id FROM store")
                        .getResultList()));
    }

    @Test
    void every_row_of_the_shop_carries_its_tenant() {
        Rows rows = new Rows();
        for (String table : List.of("store", "till", "product", "stock_level", "shift")) {
            assertEquals(1, rows.count("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?", one.tenant()), table);
        }
    }

    @Test
    void no_row_points_across_to_another_tenant() {
        String copy =
                "INSERT INTO stock_level (tenant_id, id, store_id, product_id, on_hand, reserved, value_minor, currency)"
                        + " SELECT tenant_id, CONCAT('x', id), store_id, ?, on_hand, reserved, value_minor, currency"
                        + " FROM stock_level WHERE tenant_id = ?";
        SQLException across =
                assertThrows(SQLException.class, () -> new Rows().change(copy, other.productId(), one.tenant()));
        assertEquals(MysqlErrorNumbers.ER_NO_REFERENCED_ROW_2, across.getErrorCode(), across.getMessage());
    }

    @Test
    void the_database_itself_refuses_states_and_amounts_that_cannot_be() {
        for (String change : List.of(
                "UPDATE merchant SET state = 'SOMETHING' WHERE tenant_id = ?",
                "UPDATE stock_level SET reserved = on_hand + 1 WHERE tenant_id = ?")) {
            assertThrows(SQLException.class, () -> new Rows().change(change, one.tenant()), change);
        }
    }

    private static void assertRefused(String code, org.junit.jupiter.api.function.Executable call) {
        assertEquals(code, assertThrows(Refusal.class, call).code());
    }

    private static void assertBroken(String words, org.junit.jupiter.api.function.Executable call) {
        Throwable thrown = assertThrows(Throwable.class, call);
        StringBuilder all = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        assertTrue(all.toString().contains(words), all.toString());
    }
}
