package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Ids;
import countinghouse.ledger.Account;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.settlement.PayoutAccounts;
import countinghouse.settlement.PayoutDesk.BreakRow;
import countinghouse.settlement.Payouts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Payouts out by the sandbox's bank and its word back into the books. */
class PayoutIT extends PayoutWorld {
    @Test
    void a_payout_goes_to_the_bank_and_its_word_comes_back() throws Exception {
        account(OPEN);
        close(13_000);
        until("CONFIRMED");
        assertEquals(1, paid());
        assertEquals(0, total(Account.PAYOUTS_IN_TRANSIT));
        assertEquals(-payout().amount(), total(Account.BANK));
        assertTrue(payout().bankReference().startsWith("BK"), payout().bankReference());
        assertTrue(desk.files(ADA).stream()
                .anyMatch(file ->
                        file.id().equals(ordered().fileId()) && file.state().equals("SENT")));
    }

    @Test
    void whatever_happens_to_the_file_the_bank_pays_once() throws Exception {
        account(OPEN);
        for (String fault : List.of("FAIL", "TIMEOUT_AFTER", "DROP_AFTER", "DROP")) {
            fault(fault, "upload", 12_000);
        }
        fault("DUPLICATE", "report", 0);
        fault("HALF", "report", 1_500);
        close(13_000);
        until("CONFIRMED");
        assertEquals(1, paid());
        assertEquals(-payout().amount(), total(Account.BANK));
    }

    @Test
    void money_that_comes_back_is_owed_again() throws Exception {
        account(CLOSED);
        close(13_000);
        until("RETURNED");
        assertEquals("AC04", ordered().reason());
        assertEquals(0, total(Account.PAYOUTS_IN_TRANSIT));
        assertEquals(0, total(Account.BANK));
        assertEquals(payout().amount(), balances.now(accountant).soFar());
    }

    @Test
    void what_the_bank_refuses_is_owed_again() throws Exception {
        fault("DECLINE", "payment", 0);
        account(OPEN);
        close(13_000);
        until("RETURNED");
        assertEquals(0, paid());
        assertEquals(0, total(Account.PAYOUTS_IN_TRANSIT));
        assertEquals(payout().amount(), balances.now(accountant).soFar());
    }

    @Test
    void a_merchant_without_an_account_is_not_paid_until_it_has_one() {
        close(13_000);
        untilWaits("ACCOUNT");
        assertEquals("CREATED", payout().state());
        account(OPEN);
        until("CONFIRMED");
    }

    @Test
    void much_money_needs_two_people() {
        account(OPEN);
        close(2_000_000);
        untilWaits("APPROVAL");
        Caller first = desk.open(ADA, payout().id());
        assertEquals(1, payouts.approve(first, payout().id()));
        assertEquals("payout.same-person", refused(() -> payouts.approve(first, payout().id())));
        assertEquals("forbidden", refused(() -> payouts.approve(accountant, payout().id())));
        assertEquals(2, payouts.approve(desk.open(TARA, payout().id()), payout().id()));
        until("CONFIRMED");
        assertEquals(
                List.of("Ada Admin", "Tara"),
                payouts.approvals(accountant, payout().id()).stream()
                        .map(Payouts.Approval::by)
                        .toList());
        assertEquals("payout.not-waiting", refused(() -> payouts.approve(first, payout().id())));
    }

    @Test
    void it_stays_until_the_day_that_it_is_due() {
        moveIn(7);
        day = NEW_YORK.of(Instant.now()).minusDays(1);
        account(OPEN);
        close(13_000);
        untilWaits("DUE");
        assertEquals("DUE", payout().waitsFor());
        assertEquals("CREATED", payout().state());
        assertTrue(payout().dueOn().isAfter(day.plusDays(6)), payout().dueOn().toString());
    }

    @Test
    void a_hold_keeps_it_back_until_it_is_lifted() {
        close(13_000);
        untilWaits("ACCOUNT");
        Caller ada = desk.open(ADA, payout().id());
        String hold = money.hold(
                ada, LocalDate.ofInstant(Instant.now(), ZoneId.of("UTC")).plusDays(30), "odd");
        account(OPEN);
        untilWaits("HOLD");
        money.lift(ada, hold);
        until("CONFIRMED");
    }

    @Test
    void another_account_takes_two_people_and_a_day_and_can_be_taken_back() {
        Caller one = new Caller(system.tenantId(), "usr_payout_one", "One", Set.of(Role.SYSTEM));
        Caller two = new Caller(system.tenantId(), "usr_payout_two", "Two", Set.of(Role.SYSTEM));
        account(OPEN);
        var same = new PayoutAccounts.Account("Okafor Coffee", "110000000", OPEN);
        assertEquals("account.same", refused(() -> accounts.propose(one, same)));
        assertEquals("forbidden", refused(() -> accounts.propose(accountant, same)));
        var other = new PayoutAccounts.Account("Okafor Coffee", "110000000", "0001 2345 6797");
        String proposed = accounts.propose(one, other);
        assertEquals("account.same-person", refused(() -> accounts.confirm(one, proposed)));
        accounts.confirm(two, proposed);
        assertEquals("account.not-proposed", refused(() -> accounts.confirm(two, proposed)));
        close(13_000);
        untilWaits("HOLD");
        accounts.undo(one, proposed);
        until("CONFIRMED");
        assertEquals(
                List.of("UNDONE 6797", "ACTIVE 6789"),
                accounts.list(accountant).stream()
                        .map(row -> row.state() + " " + row.lastFour())
                        .toList());
        assertEquals("account.too-late", refused(() -> accounts.undo(one, proposed)));
    }

    @Test
    void what_the_bank_tells_and_nobody_knows_is_a_persons() throws Exception {
        String reference = Ids.next("crd");
        post(
                "/control/bank/credits",
                "{\"reference\":\"" + reference + "\",\"amountMinor\":4711,\"currency\":\"USD\",\"text\":\"a gift\"}");
        Eventually.until("told", () -> open(reference) != null);
        BreakRow row = open(reference);
        assertEquals("OVER", row.outcome());
        assertEquals(4_711, row.differenceMinor());
        desk.settle(ADA, row.id(), "Somebody's gift, sent back by hand");
        assertEquals(null, open(reference));
        assertEquals("break.settled", refused(() -> desk.settle(ADA, row.id(), "again")));
        assertEquals("forbidden", refused(() -> desk.breaks(accountant)));
    }

    private BreakRow open(String reference) {
        return desk.breaks(ADA).stream()
                .filter(row -> row.reference().equals("CR" + reference))
                .findFirst()
                .orElse(null);
    }
}
