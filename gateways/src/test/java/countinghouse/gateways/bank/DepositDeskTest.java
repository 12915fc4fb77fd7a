package countinghouse.gateways.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countinghouse.gateways.OutsideWorld;
import countinghouse.underwriting.gateway.DepositAnswer;
import countinghouse.underwriting.gateway.DepositAnswer.Result;
import countinghouse.underwriting.gateway.DepositAttempt;
import countinghouse.underwriting.gateway.DepositOrder;
import countinghouse.underwriting.gateway.Deposits;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepositDeskTest {
    @TempDir
    Path folder;

    private OutsideWorld outside;
    private DepositDesk desk;

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(folder);
        desk = new DepositDesk(outside.client("/bank"));
    }

    @AfterEach
    void stop() {
        desk.close();
        outside.close();
    }

    private static DepositOrder order(String reference, String account) {
        return new DepositOrder(reference, "US", "110000000", account, "Okafor Coffee LLC", "USD");
    }

    private long[] statement(String account) throws Exception {
        JsonNode lines = outside.get("/bank/statement.json?account=" + account);
        long[] amounts = new long[lines.size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = lines.get(i).get("amountMinor").asLong();
        }
        return amounts;
    }

    @Test
    void amounts_of_the_statement_match_in_either_order() throws Exception {
        Deposits sent = desk.send(order("r", "000123456789"));
        long[] amounts = statement("000123456789");
        assertEquals(2, amounts.length);
        assertEquals(3, sent.triesLeft());
        assertEquals(
                new DepositAnswer(Result.MATCH, 3),
                desk.verify(new DepositAttempt(sent.id(), "a", amounts[1], amounts[0])));
    }

    @Test
    void third_wrong_try_ends_it_and_the_right_amounts_come_too_late() throws Exception {
        Deposits sent = desk.send(order("r", "000123456789"));
        assertEquals(new DepositAnswer(Result.NO_MATCH, 2), desk.verify(new DepositAttempt(sent.id(), "a", 0, 0)));
        assertEquals(new DepositAnswer(Result.NO_MATCH, 2), desk.verify(new DepositAttempt(sent.id(), "a", 0, 0)));
        assertEquals(new DepositAnswer(Result.NO_MATCH, 1), desk.verify(new DepositAttempt(sent.id(), "b", 0, 1)));
        assertEquals(
                new DepositAnswer(Result.TOO_MANY_TRIES, 0), desk.verify(new DepositAttempt(sent.id(), "c", 0, 1)));
        long[] amounts = statement("000123456789");
        assertEquals(
                Result.TOO_MANY_TRIES,
                desk.verify(new DepositAttempt(sent.id(), "d", amounts[0], amounts[1]))
                        .result());
    }

    @Test
    void order_is_carried_out_once_for_its_reference_also_over_a_restart() throws Exception {
        outside.fault("BANK", "FAIL_AFTER", 0);
        assertTrue(assertThrows(ProviderUnavailable.class, () -> desk.send(order("r", "000123456789")))
                .retryable());
        Deposits sent = desk.send(order("r", "000123456789"));
        desk.verify(new DepositAttempt(sent.id(), "a", 0, 0));
        long[] amounts = statement("000123456789");
        outside.close();
        outside = new OutsideWorld(folder);
        desk = new DepositDesk(outside.client("/bank"));
        assertEquals(sent.id(), desk.send(order("r", "000123456789")).id());
        assertEquals(2, statement("000123456789").length, "sent once");
        assertEquals(
                new DepositAnswer(Result.MATCH, 2),
                desk.verify(new DepositAttempt(sent.id(), "b", amounts[0], amounts[1])));
        assertFalse(assertThrows(ProviderUnavailable.class, () -> desk.send(order("r", "000123456797")))
                .retryable());
    }

    @Test
    void closed_account_sends_the_money_back() throws Exception {
        Deposits sent = desk.send(order("r", "000111111113"));
        assertEquals(0, statement("000111111113").length);
        assertEquals(
                Result.RETURNED,
                desk.verify(new DepositAttempt(sent.id(), "a", 1, 2)).result());
    }

    @Test
    void account_that_cannot_exist_and_unknown_deposits_are_refused() {
        DepositOrder impossible = new DepositOrder("r", "US", "110000001", "4444444444", "X Y", "USD");
        assertFalse(assertThrows(ProviderUnavailable.class, () -> desk.send(impossible))
                .retryable());
        for (String id : new String[] {"md_unknown", "../checks"}) {
            assertFalse(assertThrows(ProviderUnavailable.class, () -> desk.verify(new DepositAttempt(id, "a", 1, 2)))
                    .retryable());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "FAIL_AFTER", "TIMEOUT_AFTER", "DROP", "HALF", "NONSENSE"})
    void fault_costs_no_try(String kind) throws Exception {
        Deposits sent = desk.send(order("r", "000123456789"));
        outside.fault("BANK", kind, 2_500);
        DepositAttempt attempt = new DepositAttempt(sent.id(), "a", 0, 0);
        assertTrue(assertThrows(ProviderUnavailable.class, () -> desk.verify(attempt))
                .retryable());
        assertEquals(new DepositAnswer(Result.NO_MATCH, 2), desk.verify(attempt));
    }

    @Test
    void amounts_stand_on_the_statement_and_in_no_answer() throws Exception {
        desk.send(order("r", "000123456789"));
        String page = outside.page(outside.url("/bank/statement?account=000123456789"))
                .body();
        assertTrue(page.contains("COUNTINGHOUSE VERIFY") && page.contains("USD"), page);
        assertFalse(outside.get("/control/state").toString().contains("Minor"));
    }
}
