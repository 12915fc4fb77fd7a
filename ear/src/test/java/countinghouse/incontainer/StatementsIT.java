package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.isolation.attack.Http;
import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Hashes;
import countinghouse.kernel.Rate;
import countinghouse.platform.Caller;
import countinghouse.platform.Documents;
import countinghouse.platform.Role;
import countinghouse.reports.SettlementAdvices;
import countinghouse.security.Keys;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatements;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import countinghouse.settlement.Statements;
import countinghouse.tenancy.MoveIn;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files of a closed month and of a day: kept once, given out as they were kept, by the pages' faces and over REST. */
class StatementsIT extends InContainer {
    private static final LocalDate LAST = SettlementIT.LAST;
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String MONTHLY = "MONTHLY_STATEMENT";
    private static final String ADVICE = "SETTLEMENT_ADVICE";

    @Inject
    Settlement settlement;

    @Inject
    PricePlans plans;

    @Inject
    MoneyDesk desk;

    @Inject
    MonthlyStatements statements;

    @Inject
    Statements files;

    @Inject
    SettlementAdvices advices;

    @Inject
    Keys keys;

    private Caller operator;
    private Caller accountant;

    @BeforeEach
    void closeAMonth() {
        Caller nobody = new Caller(null, "ops:test", "test", Set.of(Role.SYSTEM));
        BusinessDay day = new BusinessDay(ZoneId.of("America/New_York"), LocalTime.of(4, 0));
        var merchant = settlement.moveIn(
                nobody, new MoveIn("Moved Shop", "ZZ", "USD", day, "en"), SettlementIT.plan("0.0025", 10));
        operator = nobody.in(merchant);
        accountant = new Caller(merchant.value(), "usr_test", "Test", Set.of(Role.ACCOUNTANT));
        settlement.importHistory(operator, SettlementIT.csv(SettlementIT.HISTORY));
        assertTrue(settlement.close(operator, LAST).done());
        Eventually.until("printed", () -> files(MONTHLY).size() == 6);
    }

    @Test
    void a_closed_month_is_printed_and_kept_in_both_languages_and_an_advice_when_it_is_asked_for() throws Exception {
        for (Statements.FileView file : files(MONTHLY)) {
            Documents.Content content = files.open(accountant, file.id());
            assertEquals(file.sha256(), Hashes.sha256(content.bytes()));
            assertEquals(content.bytes().length, file.size());
        }
        assertEquals(List.of(), files(ADVICE));
        byte[] advice = advices.open(accountant, LAST, "zh-CN", "pdf").bytes();
        assertEquals(Hashes.sha256(advice), files(ADVICE).getFirst().sha256());
        assertArrayEquals(advice, advices.open(accountant, LAST, "zh-CN", "pdf").bytes());
        assertEquals(1, files(ADVICE).size());
        String xlsx = new String(advices.open(accountant, LAST, "en", "xlsx").bytes(), 0, 2, StandardCharsets.US_ASCII);
        assertEquals("PK", xlsx);
        assertEquals("not-found", refused(() -> advices.open(accountant, LAST.plusDays(1), "en", "pdf")));
        Caller other = new Caller("mer_00000000000000000000000000", "usr_x", "X", Set.of(Role.ACCOUNTANT));
        assertEquals("not-found", refused(() -> advices.open(other, LAST, "en", "pdf")));
    }

    @Test
    void a_revision_is_a_statement_of_its_own_beside_the_first() {
        statements.revise(operator, YearMonth.of(2026, 3), "the bank's references");
        Eventually.until("printed again", () -> files(MONTHLY).size() == 12);
        assertEquals(
                List.of(2, 1),
                files.statements(accountant, MONTHLY, LAST, LAST).stream()
                        .map(Statements.StatementView::revision)
                        .toList());
        assertEquals(2, statements.frozen(accountant, 12).getFirst().revision());
        assertEquals(
                "the bank's references",
                statements.of(accountant, YearMonth.of(2026, 3)).cover().reason());
        Caller admin = new Caller(null, "usr_admin", "Admin", Set.of(Role.PLATFORM_ADMIN)).in(operator.tenant());
        assertEquals(2, statements.frozen(admin, 12).getFirst().revision());
        // who sits at no session has proved nothing
        assertEquals("forbidden", refused(() -> statements.revise(admin, YearMonth.of(2026, 3), "more")));
        assertEquals("forbidden", refused(() -> statements.revise(accountant, YearMonth.of(2026, 3), "more")));
        assertEquals("statement.reason", refused(() -> statements.revise(operator, YearMonth.of(2026, 3), " ")));
        assertEquals(3, settlement.days(accountant, LAST.withDayOfYear(1), LAST).size());
    }

    @Test
    void reserve_given_back_by_hand_is_told_with_its_day_and_reason_and_the_lines_add_up() {
        PricePlans.AgreePlan first = SettlementIT.plan("0.0025", 10);
        plans.agree(operator, new PricePlans.AgreePlan(APRIL, byHand(), first.interchange(), first.schemeFees()));
        settlement.importHistory(
                operator,
                SettlementIT.csv("at,type,id,ref,amount,scheme,product,entry_mode,region\n"
                        + "2026-04-01T16:00:00Z,CAPTURE,c3,,20000,VISA,DEBIT,CHIP,DOMESTIC\n"));
        assertTrue(settlement.close(operator, LocalDate.of(2026, 4, 30)).done());
        desk.release(operator, 400, "a year without disputes");
        assertTrue(settlement.close(operator, LocalDate.of(2026, 5, 31)).done());
        MonthlyStatement april = statements.of(accountant, YearMonth.of(2026, 4));
        assertEquals(1_000, april.closingReserve());
        assertEquals(List.of(), april.givenBack());
        MonthlyStatement may = statements.of(accountant, YearMonth.of(2026, 5));
        assertEquals(600, may.closingReserve());
        assertEquals(
                List.of(1_000L),
                may.held().stream().map(MonthlyStatement.HeldLine::amount).toList());
        assertEquals(
                List.of(new MonthlyStatement.GivenBackLine(LocalDate.of(2026, 5, 1), 400, "a year without disputes")),
                may.givenBack());
    }

    private static PricePlan byHand() {
        PricePlan.Reserve reserve = new PricePlan.Reserve(Rate.of("0.05"), 0);
        PricePlan.PayoutTerms daily = new PricePlan.PayoutTerms(PricePlan.Schedule.DAILY, 5_000, 1);
        return new PricePlan("By hand", "RETAIL", Rate.of("0.0025"), 10, 25, 1_500, 0, 0, 0, 0, reserve, daily);
    }

    private List<Statements.FileView> files(String kind) {
        return files.statements(accountant, kind, LAST, LAST).stream()
                .flatMap(statement -> statement.files().stream())
                .toList();
    }

    @Test
    void a_key_lists_reads_and_downloads_and_sees_nothing_of_others() throws Exception {
        JsonNode list = json(get("?kind=" + MONTHLY + "&period=2026-03", "en"));
        assertEquals(1, list.path("items").size());
        String id = list.at("/items/0/id").textValue();
        JsonNode month = json(get("/" + id, "en"));
        assertEquals(13_000, month.at("/figures/captures").asLong());
        assertEquals(
                statements.of(accountant, YearMonth.of(2026, 3)).closing(),
                month.at("/figures/closing").asLong());
        assertTrue(get("/" + id + ".csv", "zh-CN").body().contains("captures,"));
        assertEquals("zh-CN", get("/" + id + ".pdf", "zh-CN").headers().get("content-language"));
        assertTrue(get("/" + id + ".pdf", "de").body().startsWith("%PDF"));
        assertEquals(404, get("/" + id + ".docx", "en").status());
        assertEquals(404, get("/stm_00000000000000000000000000", "en").status());
        assertEquals(400, get("?kind=X", "en").status());
        assertEquals(400, get("?period=March", "en").status());
        assertEquals(0, json(get("?period=2025", "en")).path("items").size());
    }

    private Http.Answer get(String path, String language) {
        String key = keys.issue(operator, new Keys.IssueKey("srv_test", "Books", Role.API, Set.of("statements:read")));
        Map<String, String> headers = Map.of("Authorization", "Bearer " + key, "Accept-Language", language);
        return Http.stranger().send("GET", "/api/v1/statements" + path, headers, null);
    }

    private static JsonNode json(Http.Answer answer) throws Exception {
        assertEquals(200, answer.status(), answer.toString());
        return new ObjectMapper().readTree(answer.body());
    }
}
