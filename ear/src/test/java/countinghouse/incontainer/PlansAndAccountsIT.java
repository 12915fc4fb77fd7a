package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Rate;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.settlement.PayoutAccounts;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.PricePlans.AgreePlan;
import countinghouse.settlement.PricePlans.Example;
import countinghouse.settlement.Settlement;
import countinghouse.settlement.Transactions;
import countinghouse.tenancy.MoveIn;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform's people agree and confirm: price plans from a day on, and accounts that merchants changed. */
class PlansAndAccountsIT extends InContainer {
    private static final String INTERCHANGE =
            "row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n"
                    + "1,VISA,DEBIT,*,DOMESTIC,*,0.0165,15,yes\n2,*,*,*,*,*,0.0230,10,no\n";
    private static final String SCHEMES = "scheme,rate,fixed\nVISA,0.0014,2\n";
    private static final String HISTORY = "at,type,id,ref,amount,scheme,product,entry_mode,region\n"
            + "2026-03-27T10:00:00Z,CAPTURE,c1,,10000,VISA,DEBIT,KEYED,DOMESTIC\n";
    private static final long SALE = 10_000;

    @Inject
    Settlement settlement;

    @Inject
    PricePlans plans;

    @Inject
    Transactions transactions;

    @Inject
    PayoutAccounts accounts;

    @Inject
    PayoutDesk desk;

    private Caller system;
    private Caller admin;
    private Caller manager;

    @BeforeEach
    void moveIn() {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        BusinessDay day = new BusinessDay(ZoneId.of("UTC"), LocalTime.MIDNIGHT);
        var merchant = settlement.moveIn(
                nobody,
                new MoveIn("Plan Shop", "ZZ", "USD", day, "en"),
                new AgreePlan(LocalDate.EPOCH, plan("0.0025"), INTERCHANGE, SCHEMES));
        system = nobody.in(merchant);
        admin = new Caller(merchant.value(), "usr_admin", "Admin", Set.of(Role.PLATFORM_ADMIN));
        manager = new Caller(merchant.value(), "usr_test", "Test", Set.of(Role.MANAGER));
    }

    private static PricePlan plan(String markup) {
        return new PricePlan(
                "Standard",
                "RETAIL",
                Rate.of(markup),
                10,
                25,
                1_500,
                0,
                0,
                0,
                1,
                new PricePlan.Reserve(Rate.ZERO, 0),
                new PricePlan.PayoutTerms(PricePlan.Schedule.DAILY, 1, 1));
    }

    /** A rate that was stored has six places, one of a table as many as were written. */
    private static List<String> told(List<Transactions.Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.component() + " " + reason.code() + " "
                        + Objects.requireNonNull(reason.rate()).value().stripTrailingZeros() + " " + reason.charged())
                .toList();
    }

    @Test
    void an_example_costs_what_such_a_payment_cost() {
        settlement.importHistory(system, new ByteArrayInputStream(HISTORY.getBytes(StandardCharsets.UTF_8)));
        var paid = transactions
                .list(manager, Transactions.Filter.everything(), null, 1)
                .getFirst();
        String plan = plans.plans(manager).getFirst().id();
        List<Example> examples = plans.examples(manager, plan, SALE);
        assertEquals(paid.cost(), examples.getFirst().cost());
        assertEquals(
                told(transactions.transaction(manager, paid.id()).reasons()),
                told(examples.getFirst().reasons()));
        assertEquals(240, examples.getLast().cost()); // of any scheme: no scheme's fee, and no mark-up on this row
        assertEquals("money.amount", refused(() -> plans.examples(manager, plan, 0)));
        assertEquals(INTERCHANGE, plans.tables(admin, plan).interchange());
    }

    @Test
    void a_plan_is_looked_at_by_the_platform_and_holds_from_a_day_that_has_not_begun() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        AgreePlan tomorrow = new AgreePlan(today.plusDays(1), plan("0.005"), INTERCHANGE, SCHEMES);
        assertEquals(
                25,
                plans.preview(admin, tomorrow, SALE).getFirst().cost()
                        - plans.examples(admin, plans.plans(admin).getFirst().id(), SALE)
                                .getFirst()
                                .cost());
        AgreePlan begun = new AgreePlan(today, plan("0.005"), INTERCHANGE, SCHEMES);
        assertEquals("price-plan.begun-day", refused(() -> plans.preview(admin, begun, SALE)));
        AgreePlan empty = new AgreePlan(
                today.plusDays(1),
                plan("0.005"),
                INTERCHANGE.lines().findFirst().orElseThrow() + "\n",
                SCHEMES);
        assertTrue(refused(() -> plans.preview(admin, empty, SALE)).startsWith("tariff."));
        assertEquals("forbidden", refused(() -> plans.preview(manager, tomorrow, SALE)));
        assertEquals("forbidden", refused(() -> plans.agree(admin, tomorrow))); // who sits at no session proves nothing
        assertEquals(1, plans.plans(admin).size());
    }

    @Test
    void a_changed_account_waits_in_the_platforms_list_until_it_is_refused() {
        String proposed =
                accounts.propose(system, new PayoutAccounts.Account("Plan Shop LLC", "110000000", "000123456789"));
        Caller platform = new Caller(null, "usr_two", "Two", Set.of(Role.PLATFORM_ADMIN));
        var row = desk.changes(platform).stream()
                .filter(change -> change.accountId().equals(proposed))
                .findFirst()
                .orElseThrow();
        assertEquals("6789", row.lastFour());
        assertEquals(system.tenantId(), row.merchantId());
        Caller bound = desk.openChange(platform, proposed);
        assertEquals("Plan Shop LLC", accounts.list(bound).getFirst().holder());
        assertEquals("money.reason", refused(() -> accounts.refuse(system, proposed, " ")));
        assertEquals("forbidden", refused(() -> accounts.refuse(manager, proposed, "not theirs")));
        accounts.refuse(system, proposed, "The holder is somebody else.");
        assertEquals("UNDONE", accounts.list(bound).getFirst().state());
        assertEquals("account.not-proposed", refused(() -> accounts.refuse(system, proposed, "again")));
        assertEquals("not-found", refused(() -> desk.openChange(platform, proposed)));
        assertEquals("forbidden", refused(() -> desk.changes(manager)));
    }

    @Test
    void a_wrong_bank_code_or_holder_of_the_same_number_can_be_corrected() {
        Caller one = new Caller(system.tenantId(), "usr_plan_one", "One", Set.of(Role.SYSTEM));
        Caller two = new Caller(system.tenantId(), "usr_plan_two", "Two", Set.of(Role.SYSTEM));
        var first = new PayoutAccounts.Account("Plan Shop", "110000000", "0001 2345 6789");
        accounts.open(system, first);
        assertEquals("account.same", refused(() -> accounts.propose(one, first)));
        var otherBank = new PayoutAccounts.Account("Plan Shop", "110000042", "000123456789");
        accounts.confirm(two, accounts.propose(one, otherBank));
        assertEquals("account.same", refused(() -> accounts.propose(one, otherBank)));
        var otherHolder = new PayoutAccounts.Account("Plan Shop LLC", "110000042", "000123456789");
        accounts.confirm(two, accounts.propose(one, otherHolder));
        assertEquals(
                List.of("ACTIVE", "REPLACED", "REPLACED"),
                accounts.list(system).stream()
                        .map(PayoutAccounts.AccountView::state)
                        .toList());
    }
}
