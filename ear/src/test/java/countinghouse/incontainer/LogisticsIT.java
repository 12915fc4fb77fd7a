package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.devices.Devices.CarrierReport;
import countinghouse.devices.Devices.OrderState;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.ShipTo;
import countinghouse.devices.Warehouse;
import countinghouse.devices.Warehouse.Condition;
import countinghouse.devices.Warehouse.CorrectAddress;
import countinghouse.devices.Warehouse.Inspection;
import countinghouse.devices.Warehouse.Place;
import countinghouse.devices.Warehouse.Swap;
import countinghouse.incontainer.Reviews.Ordered;
import countinghouse.isolation.world.Tried;
import countinghouse.kernel.Ids;
import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.security.Keys;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.Tenancy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parcels that don't arrive, come back, are sent and ordered again; terminals that are swapped. */
class LogisticsIT extends InContainer {
    private static final Caller LOGISTICS = Reviews.LOGISTICS;
    private static final String NOWHERE = "18 UNDELIVERABLE Street";
    private static final ShipTo MENDED = new ShipTo("Okafor Coffee", "20 Harbor Street", "Boston", "02110", "US");

    @Inject
    Reviews reviews;

    @Inject
    Backoffice backoffice;

    @Inject
    Devices devices;

    @Inject
    Warehouse warehouse;

    @Inject
    Tenancy tenancy;

    @Inject
    Tried tried;

    @Inject
    Keys keys;

    @Resource
    ManagedExecutorService threads;

    private Rows rows;

    @BeforeEach
    void look() {
        rows = new Rows();
    }

    @Test
    void a_parcel_that_failed_goes_to_the_corrected_address_and_arrives() throws Exception {
        Ordered ordered = reviews.ordered(rows, NOWHERE);
        Caller bound = backoffice.openOrder(LOGISTICS, ordered.order());
        String serial = shipped(bound, ordered.order());
        await(ordered, OrderState.DELIVERY_FAILED);
        String first = devices.order(bound, ordered.order()).trackingNumber();
        assertEquals(
                "order.consent",
                refused(() -> warehouse.correctAddress(bound, ordered.order(), new CorrectAddress(MENDED, " "))));
        assertEquals(
                "address.postcode",
                refused(() -> warehouse.correctAddress(
                        bound,
                        ordered.order(),
                        new CorrectAddress(
                                new ShipTo("Okafor", "20 Harbor Street", "Boston", "X", "US"), "by telephone"))));
        warehouse.correctAddress(bound, ordered.order(), new CorrectAddress(MENDED, "Grace Okafor, by telephone"));

        OrderView again = devices.ship(bound, ordered.order());

        assertEquals(OrderState.RESHIPPED, again.state());
        assertFalse(again.trackingNumber().equals(first));
        await(ordered, OrderState.DELIVERED);
        live(ordered, serial);
    }

    @Test
    void a_parcel_that_came_back_is_inspected_and_ordered_again() throws Exception {
        Ordered ordered = reviews.ordered(rows, NOWHERE);
        Caller bound = backoffice.openOrder(LOGISTICS, ordered.order());
        String serial = shipped(bound, ordered.order());
        await(ordered, OrderState.DELIVERY_FAILED);
        assertEquals("order.state", refused(() -> warehouse.orderAgain(bound, ordered.order())));
        devices.carrierReported(new CarrierReport(
                "evt_" + serial,
                new TenantId(ordered.applicant().tenant()),
                ordered.order(),
                devices.order(bound, ordered.order()).trackingNumber(),
                "RETURNED",
                Instant.now()));
        assertEquals(OrderState.RETURNED, devices.order(bound, ordered.order()).state());
        assertEquals("order.not-inspected", refused(() -> warehouse.orderAgain(bound, ordered.order())));
        warehouse.inspect(bound, ordered.order(), new Inspection(serial, Condition.GOOD, "seal unbroken"));
        assertEquals(
                "serial.not-back",
                refused(() -> warehouse.inspect(bound, ordered.order(), new Inspection(serial, Condition.GOOD, ""))));
        assertEquals(
                Place.IN_STOCK,
                warehouse.locate(LOGISTICS, serial).orElseThrow().place());

        String next = warehouse.orderAgain(bound, ordered.order());

        assertEquals("order.again", refused(() -> warehouse.orderAgain(bound, ordered.order())));
        warehouse.correctAddress(bound, next, new CorrectAddress(MENDED, "Grace Okafor, by mail"));
        devices.allocate(bound, next, serial);
        devices.ship(bound, next);
        Ordered second = new Ordered(ordered.applicant(), next);
        await(second, OrderState.DELIVERED);
        live(second, serial);
    }

    @Test
    void a_swapped_terminal_sells_until_the_new_one_is_activated_and_comes_back_damaged() throws Exception {
        Ordered ordered = reviews.ordered(rows);
        Caller bound = backoffice.openOrder(LOGISTICS, ordered.order());
        String serial = shipped(bound, ordered.order());
        await(ordered, OrderState.DELIVERED);
        String key = live(ordered, serial);
        String old = warehouse.units(bound, ordered.order()).getFirst().id();

        String swap = warehouse.swap(bound, new Swap(old, "The card reader is dead"));

        assertEquals("terminal.swapped", refused(() -> warehouse.swap(bound, new Swap(old, "again"))));
        String fresh = shipped(bound, swap);
        await(new Ordered(ordered.applicant(), swap), OrderState.DELIVERED);
        assertEquals(old, keys.authenticate(key).subject());
        Devices.Activation active = devices.activate(fresh, code(ordered, fresh));
        assertThrows(Refusal.class, () -> keys.authenticate(key), "the old one sells no more");
        tried.everything(ordered.applicant().tenant(), active.terminalId());
        warehouse.inspect(bound, swap, new Inspection(serial, Condition.DAMAGED, "water"));
        assertEquals(
                Place.FAULTY, warehouse.locate(LOGISTICS, serial).orElseThrow().place());
        assertEquals(
                Place.HELD, warehouse.locate(LOGISTICS, fresh).orElseThrow().place());
        Eventually.until(
                "the swap is over",
                () -> rows.count(
                                "SELECT COUNT(*) FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = ? AND END_ACT_ID_ = 'End_InUse'",
                                swap)
                        == 1);
    }

    @Test
    void what_has_not_passed_keeps_a_merchant_from_going_live() throws Exception {
        Ordered ordered = reviews.ordered(rows);
        Caller bound = backoffice.openOrder(LOGISTICS, ordered.order());
        String serial = shipped(bound, ordered.order());
        await(ordered, OrderState.DELIVERED);
        Devices.Activation active = devices.activate(serial, code(ordered, serial));
        tried.withoutPaper(ordered.applicant().tenant(), active.terminalId());
        assertEquals(
                MerchantState.APPROVED,
                tenancy.merchant(ordered.applicant().asOwner()).state());
        assertEquals(0, rows.count("SELECT COUNT(*) FROM terminal WHERE serial = ? AND ready_at IS NOT NULL", serial));
        assertEquals(
                0,
                rows.count(
                        "SELECT COUNT(*) FROM sample_payment WHERE tenant_id = ? AND state NOT IN ('TAKEN_BACK')",
                        ordered.applicant().tenant()));
        assertEquals(
                0,
                rows.count(
                        "SELECT COUNT(*) FROM journal_entry WHERE tenant_id = ?",
                        ordered.applicant().tenant()));
        tried.everything(ordered.applicant().tenant(), active.terminalId());
        awaitLive(ordered);
    }

    @Test
    void of_two_people_with_one_unit_one_wins() throws Exception {
        List<String> orders =
                List.of(reviews.ordered(rows).order(), reviews.ordered(rows).order());
        String serial = serial();
        devices.receive(LOGISTICS, "COUNTER", List.of(serial));
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Devices.OrderView>> attempts = new ArrayList<>();
        for (String order : orders) {
            Caller bound = backoffice.openOrder(LOGISTICS, order);
            attempts.add(threads.submit(() -> {
                together.await();
                return devices.allocate(bound, order, serial);
            }));
        }
        together.countDown();
        int won = 0;
        for (Future<Devices.OrderView> attempt : attempts) {
            try {
                attempt.get();
                won++;
            } catch (ExecutionException e) {
                assertTrue(String.valueOf(e.getCause()).contains("serial.taken"), String.valueOf(e.getCause()));
            }
        }
        assertEquals(1, won);
        assertEquals(1, rows.count("SELECT COUNT(*) FROM terminal WHERE serial = ?", serial));
    }

    private String shipped(Caller bound, String order) {
        String serial = serial();
        devices.receive(LOGISTICS, "COUNTER", List.of(serial));
        devices.allocate(bound, order, serial);
        warehouse.pack(bound, order);
        devices.ship(bound, order);
        return serial;
    }

    /** Answers the terminal's key. */
    private String live(Ordered ordered, String serial) {
        Devices.Activation active = devices.activate(serial, code(ordered, serial));
        tried.everything(ordered.applicant().tenant(), active.terminalId());
        awaitLive(ordered);
        return active.key();
    }

    private void awaitLive(Ordered ordered) {
        Eventually.until(
                "live", () -> tenancy.merchant(ordered.applicant().asOwner()).state() == MerchantState.LIVE);
    }

    private String code(Ordered ordered, String serial) {
        return Mailbox.activationCode(ordered.applicant().email(), serial);
    }

    private void await(Ordered ordered, OrderState state) {
        Eventually.until(
                state.name(),
                () -> devices.order(ordered.applicant().asOwner(), ordered.order())
                                .state()
                        == state);
    }

    private static String serial() {
        return "IT-" + Ids.next("ser").substring(4).toUpperCase(Locale.ROOT);
    }
}
