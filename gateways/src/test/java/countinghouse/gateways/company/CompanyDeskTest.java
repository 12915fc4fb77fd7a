package countinghouse.gateways.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.gateways.OutsideWorld;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.sandbox.control.Party;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.CompanyAnswer;
import countinghouse.underwriting.gateway.CompanyQuery;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyDeskTest {
    private static final CompanyQuery BAKERY = new CompanyQuery(
            "r",
            "US",
            "12-3456708",
            "Marsh & Bell Bakery LLC",
            "400 Oak Avenue, Madison, 53703",
            List.of("Hannah Marsh", "Thomas Bell"));

    @TempDir
    Path folder;

    private OutsideWorld outside;
    private CompanyDesk desk;

    @BeforeEach
    void start() throws IOException {
        outside = new OutsideWorld(folder, new ApiKeys(Map.of(Party.COMPANY, "right")), Clock.systemUTC());
        desk = desk("right");
    }

    @AfterEach
    void stop() {
        desk.close();
        outside.close();
    }

    private CompanyDesk desk(String key) {
        return new CompanyDesk(outside.client("/company", key));
    }

    @ParameterizedTest
    @CsvSource({
        "US, 12-3456701, Okafor Coffee LLC, Grace Okafor, PASS, ACTIVE, MATCH, MATCH",
        "US, 123456701, OKAFOR COFFEE L.L.C., Grace Okafor, UNCLEAR, ACTIVE, CLOSE, MATCH",
        "US, 12-3456701, okafor coffee llc, Grace Okafour, UNCLEAR, ACTIVE, MATCH, CLOSE",
        "US, 12-3456701, Okafor Coffee LLC, Peter Smith, FAIL, ACTIVE, MATCH, DIFFERENT",
        "US, 12-3456701, Another Name Inc, Grace Okafor, FAIL, ACTIVE, DIFFERENT, MATCH",
        "US, 12-3456703, Hale Imports Inc, Victor Hale, FAIL, DISSOLVED, MATCH, MATCH",
        "US, 12-3456704, Lindqvist Studio, Maria Lindqvist, UNCLEAR, UNKNOWN, MATCH, MATCH",
        "US, 98-7654321, New Shop, Somebody, UNCLEAR, NOT_FOUND,,",
        "US, 98-76543, New Shop, Somebody, FAIL, MALFORMED,,",
        "CN, 91110000MA0000011M, 北京晓梅茶室有限公司, 林晓梅, PASS, ACTIVE, MATCH, MATCH",
        "CN, 91440000MA0000033E, 启明贸易有限公司, 赵启明, FAIL, DISSOLVED, MATCH, MATCH",
        "CN, 91350100M000100Y43, 某某公司, 某某, UNCLEAR, NOT_FOUND,,",
        "CN, 91350100M000100Y44, 某某公司, 某某, FAIL, MALFORMED,,",
    })
    void company_is_judged_by_the_list_and_else_by_the_form_of_its_number(
            String country,
            String number,
            String name,
            String person,
            String outcome,
            String status,
            String names,
            String people)
            throws Exception {
        CompanyAnswer answer = desk.check(new CompanyQuery("r", country, number, name, "", List.of(person)));
        assertEquals(outcome, answer.check().outcome().name(), answer.toString());
        assertEquals(status, answer.check().evidence().get("company"));
        assertEquals(names, answer.check().evidence().get("companyName"));
        assertEquals(people, answer.check().evidence().get("representatives"));
    }

    @Test
    void answer_tells_what_is_registered_and_another_address_is_no_reason_against_it() throws Exception {
        CompanyAnswer answer = desk.check(BAKERY);
        CompanyAnswer.Registered company = answer.company();
        assertNotNull(company);
        assertEquals(CompanyAnswer.Status.ACTIVE, company.status());
        assertEquals("400 Oak Avenue, Madison, 53703", company.address());
        assertEquals("MATCH", answer.check().evidence().get("companyAddress"));
        CompanyAnswer moved = desk.check(new CompanyQuery(
                "r2", "US", "12-3456708", "Marsh & Bell Bakery LLC", "1 Far Away, Elsewhere", List.of()));
        assertEquals(CheckAnswer.Outcome.PASS, moved.check().outcome());
        assertEquals("DIFFERENT", moved.check().evidence().get("companyAddress"));
        assertEquals("NOT_ASKED", moved.check().evidence().get("representatives"));
        assertNull(desk.check(new CompanyQuery("r3", "US", "98-7654321", "X Y", "", List.of()))
                .company());
    }

    @Test
    void one_of_two_representatives_who_is_not_registered_fails() throws Exception {
        CompanyQuery query = new CompanyQuery(
                "r", "US", "12-3456708", "Marsh & Bell Bakery LLC", "", List.of("Hannah Marsh", "Peter Smith"));
        assertEquals(CheckAnswer.Outcome.FAIL, desk.check(query).check().outcome());
    }

    @Test
    void added_company_is_known_after_a_restart() throws Exception {
        outside.post("/control/company/companies", """
                {"country":"US","registrationNumber":"98-7654321","name":"New Shop Inc","address":"1 Here Street",
                 "status":"ACTIVE","representatives":["Ada Byron"]}
                """);
        outside.close();
        outside = new OutsideWorld(folder);
        desk = desk("right");
        assertEquals(
                CheckAnswer.Outcome.PASS,
                desk.check(new CompanyQuery("r", "US", "987654321", "New Shop Inc", "", List.of("Ada Byron")))
                        .check()
                        .outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "FAIL_AFTER", "DELAY", "TIMEOUT_AFTER", "DROP", "HALF", "NONSENSE"})
    void fault_is_no_answer_and_never_a_fail(String kind) throws Exception {
        outside.fault("COMPANY", kind, 2_500);
        assertTrue(assertThrows(ProviderUnavailable.class, () -> desk.check(BAKERY))
                .retryable());
        assertEquals(CheckAnswer.Outcome.PASS, desk.check(BAKERY).check().outcome());
    }

    @Test
    void wrong_key_is_refused_and_no_key_too() {
        for (String key : new String[] {"wrong", null}) {
            try (CompanyDesk stranger = desk(key)) {
                assertTrue(assertThrows(ProviderUnavailable.class, () -> stranger.check(BAKERY))
                        .retryable());
            }
        }
    }
}
