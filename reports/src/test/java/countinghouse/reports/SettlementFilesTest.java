package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.Refusal;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.settlement.MonthClosed;
import countinghouse.settlement.MonthlyStatement.PayoutLine;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.SettlementAdvice;
import countinghouse.settlement.Statements.KeepStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which files are kept, and when. */
class SettlementFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private final KeptFiles files = new KeptFiles();
    private final Caller system = Caller.system(new TenantId("mer_1"), "outbox");
    private final Caller accountant = new Caller("mer_1", "usr_1", "Nora", Set.of(Role.ACCOUNTANT));
    private SettlementAdvice advice = SampleStatements.advice(DAY);

    @Test
    void a_closed_month_is_kept_in_both_languages_and_all_formats() {
        RenderMonthlyStatement listener = new RenderMonthlyStatement();
        listener.months = Answering.of(MonthlyStatements.class, Map.of("statement", given -> {
            assertEquals(List.of(system, "stm_1"), List.of(given));
            return SampleStatements.revised();
        }));
        listener.statements = files;
        assertEquals(Set.of(MonthClosed.class), listener.listensTo());
        listener.on(system, new MonthClosed("stm_1"));
        assertEquals(
                List.of("en pdf", "en xlsx", "en csv", "zh-CN pdf", "zh-CN xlsx", "zh-CN csv"),
                files.kept.stream().map(k -> k.language() + " " + k.format()).toList());
        for (KeepStatement file : files.kept) {
            assertEquals("MONTHLY_STATEMENT", file.kind());
            assertEquals("stm_1", file.source());
            assertEquals(2, file.revision());
            assertEquals(LocalDate.of(2026, 3, 1), file.from());
            assertEquals(LocalDate.of(2026, 3, 31), file.through());
            assertTrue(file.bytes().length > 1000);
        }
        assertEquals("Merchant statement CH-2026-03-2", files.kept.getFirst().title());
        assertEquals("商户月结单 CH-2026-03-2", files.kept.getLast().title());
    }

    @Test
    void an_advice_is_printed_when_it_is_first_asked_for_and_never_again() {
        SettlementAdvicesBean advices = advices();
        byte[] first = advices.open(accountant, DAY, "en", "pdf").bytes();
        assertArrayEquals(first, advices.open(accountant, DAY, "en", "pdf").bytes());
        assertEquals(1, files.kept.size());
        advices.open(accountant, DAY, "zh-CN", "xlsx");
        advices.open(accountant, DAY, "zh-CN", "csv");
        assertEquals(
                List.of(1, 1, 1),
                files.kept.stream().map(KeepStatement::revision).toList());
    }

    @Test
    void a_payout_that_came_further_makes_a_new_revision() {
        SettlementAdvicesBean advices = advices();
        advices.open(accountant, DAY, "en", "pdf");
        PayoutLine payout = advice.payout();
        advice = new SettlementAdvice(
                advice.cover(),
                advice.day(),
                advice.items(),
                new PayoutLine(payout.id(), DAY, payout.dueOn(), payout.amount(), "RETURNED", "BANK-77"));
        advices.open(accountant, DAY, "en", "pdf");
        advices.open(accountant, DAY, "zh-CN", "pdf");
        assertEquals(
                List.of(1, 2, 2),
                files.kept.stream().map(KeepStatement::revision).toList());
    }

    @Test
    void nobody_without_the_right_and_no_other_format_is_served() {
        SettlementAdvicesBean advices = advices();
        Caller cashier = new Caller("mer_1", "usr_2", "Ray", Set.of(Role.CASHIER));
        assertEquals("forbidden", refused(() -> advices.open(cashier, DAY, "en", "pdf")));
        assertEquals("not-found", refused(() -> advices.open(accountant, DAY, "de", "pdf")));
        assertEquals("not-found", refused(() -> advices.open(accountant, DAY, "en", "docx")));
        assertEquals(List.of(), files.kept);
    }

    private static String refused(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(Refusal.class, what).code();
    }

    private SettlementAdvicesBean advices() {
        SettlementAdvicesBean bean = new SettlementAdvicesBean();
        bean.days = Answering.of(MonthlyStatements.class, Map.of("advice", given -> advice));
        bean.statements = files;
        return bean;
    }
}
