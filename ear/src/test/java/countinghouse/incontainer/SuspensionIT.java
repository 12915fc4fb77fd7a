package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.kernel.Ids;
import countinghouse.kernel.TenantId;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.sales.CompleteSale;
import countinghouse.sales.Sales;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.ScreeningHits;
import countinghouse.underwriting.ScreeningHits.ClearHit;
import countinghouse.underwriting.ScreeningHits.ClearReason;
import countinghouse.underwriting.Suspensions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merchant whose trade is stopped neither sells nor gets terminals, until a senior lets it go on. */
class SuspensionIT extends InContainer {
    private static final String WHY = "Matched on the list of today; we look into it";

    @Inject
    Suspensions suspensions;

    @Inject
    ScreeningHits screening;

    @Inject
    Backoffice backoffice;

    @Inject
    Onboarding onboarding;

    @Inject
    Devices devices;

    @Inject
    Tenancy tenancy;

    @Inject
    Sales sales;

    @Inject
    Applicants applicants;

    @Inject
    Reviews reviews;

    @Inject
    Shops shops;

    private Rows rows;

    @BeforeEach
    void look() {
        rows = new Rows();
    }

    @Test
    void approved_merchant_with_a_confirmed_match_gets_no_terminals_until_a_senior_has_cleared_it() throws Exception {
        String name = Lists.name();
        Lists lists = new Lists(rows);
        Applicant applicant = reviews.inReview(applicants.ready(rows, name));
        String order = reviews.approved(applicant);
        String id = applicant.application();
        lists.take(lists.entity("1", name, "added"));
        Eventually.until("an alert", () -> alert(id).stream().anyMatch(row -> row.openHits() == 1));
        Caller bound = backoffice.openCase(Reviews.UNDERWRITER, id);
        String hit = screening.ofCase(bound, id).getFirst().id();
        screening.confirm(bound, id, hit, "The same person: passport number");

        assertEquals("suspension.why", refused(() -> suspensions.suspend(bound, id, "short")));
        suspensions.suspend(bound, id, WHY);

        assertEquals("merchant.state", refused(() -> suspensions.suspend(bound, id, WHY)));
        assertEquals("forbidden", refused(() -> suspensions.lift(bound, id, WHY)));
        Caller logistics = backoffice.openOrder(Reviews.LOGISTICS, order);
        assertEquals("merchant.suspended", refused(() -> devices.ship(logistics, order)));
        Eventually.until("the alert says so", () -> alert(id).stream().anyMatch(Backoffice.AlertRow::suspended));
        Eventually.until("the merchant is told", () -> told(applicant, "SUSPENDED"));
        Caller senior = backoffice.openCase(Reviews.SENIOR, id);
        assertEquals("suspension.match", refused(() -> suspensions.lift(senior, id, WHY)));
        screening.clear(senior, id, new ClearHit(hit, ClearReason.DOCUMENT, "Another passport after all"));
        suspensions.lift(senior, id, "Cleared with the passport's copy");
        Eventually.until("no alert any more", () -> alert(id).isEmpty());
        Eventually.until("the merchant is told", () -> told(applicant, "REINSTATED"));
        assertEquals("order.state", refused(() -> devices.ship(logistics, order)), "it is not allocated yet");
    }

    @Test
    void live_merchant_sells_nothing_while_it_is_suspended() {
        Shop shop = shops.open("US");
        Caller senior = Reviews.SENIOR.in(new TenantId(shop.tenant()));
        tenancy.suspend(senior);
        assertEquals("merchant.suspended", refused(() -> sales.complete(shop.owner(), cash(shop))));
        tenancy.reinstate(senior);
        assertEquals(MerchantState.LIVE, tenancy.merchant(shop.owner()).state());
        sales.complete(shop.owner(), cash(shop));
        assertTrue(rows.count(
                        "SELECT COUNT(*) FROM audit_record WHERE tenant_id = ? AND action IN"
                                + " ('merchant.suspended', 'merchant.reinstated')",
                        shop.tenant())
                == 2);
    }

    private CompleteSale cash(Shop shop) {
        var line = new CompleteSale.Line(shop.productId(), 1, null);
        var due = sales.quote(shop.owner(), shop.storeId(), List.of(line)).total();
        return new CompleteSale(
                Ids.next("key"),
                shop.storeId(),
                shop.tillId(),
                shop.tillId(),
                Instant.now(),
                List.of(line),
                List.of(new CompleteSale.Tender.Cash(due)));
    }

    private boolean told(Applicant applicant, String code) {
        return onboarding.timeline(applicant.asOwner()).stream()
                .anyMatch(entry -> entry.code().equals(code));
    }

    private List<Backoffice.AlertRow> alert(String caseId) {
        return backoffice.alerts(Reviews.UNDERWRITER).stream()
                .filter(row -> row.caseId().equals(caseId))
                .toList();
    }
}
