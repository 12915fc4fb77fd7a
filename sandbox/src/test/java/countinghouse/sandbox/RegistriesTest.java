package countinghouse.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistriesTest {
    @TempDir
    Path folder;

    private RunningSandbox running;

    @BeforeEach
    void start() throws IOException {
        running = new RunningSandbox(folder);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "US, DRIVING_LICENCE, F7700001, Grace Okafor, 1984-05-17, PASS",
        "US, DRIVING_LICENCE, f77-00001, OKAFOR GRACE, 1984-05-17, PASS",
        "US, PASSPORT, A00000001, Grace Okafour, 1984-05-17, UNCLEAR",
        "US, PASSPORT, A00000001, Peter Smith, 1984-05-17, FAIL",
        "US, PASSPORT, A00000001, Grace Okafor, 1984-05-18, FAIL",
        "US, DRIVING_LICENCE, F7700003, Victor Hale, 1979-01-30, FAIL",
        "US, DRIVING_LICENCE, F7700004, Maria Lindqvist, 1988-08-08, UNCLEAR",
        "US, DRIVING_LICENCE, Z9999999, Somebody Else, 1990-01-01, UNCLEAR",
        "US, DRIVING_LICENCE, --, Somebody Else, 1990-01-01, FAIL",
        "CN, RESIDENT_ID, 110000198603120020, 林晓梅, 1986-03-12, PASS",
        "CN, RESIDENT_ID, 110000198603120020, 林 晓梅, 1986-03-12, PASS",
        "CN, RESIDENT_ID, 440000198212250051, 赵启明, 1982-12-25, FAIL",
        "CN, RESIDENT_ID, 510000199306060016, 陈思远, 1993-06-06, UNCLEAR",
        "CN, RESIDENT_ID, 11010519491231002X, 某某, 1949-12-31, UNCLEAR",
        "CN, RESIDENT_ID, 110105194912310021, 某某, 1949-12-31, FAIL",
    })
    void person_is_judged_by_the_list_and_else_by_the_form_of_the_number(
            String country, String kind, String number, String name, String born, String outcome) throws Exception {
        JsonNode answer = RunningSandbox.json(
                running.post("/identity/v1/checks", """
                {"reference":"chk_1","country":"%s","documentKind":"%s","documentNumber":"%s","fullName":"%s","birthDate":"%s"}
                """.formatted(country, kind, number, name, born)));
        assertEquals(outcome, answer.get("outcome").asText(), answer.toString());
        assertTrue(answer.get("score").isInt());
    }

    @ParameterizedTest
    @CsvSource({
        "US, 110000000, 000123456789, Okafor Coffee LLC, PASS",
        "US, 110000000, 000123456789, okafor coffee, PASS",
        "US, 110000000, 000123456789, Okafor Coffee Limited LLC, UNCLEAR",
        "US, 110000000, 000123456789, Somebody Else, FAIL",
        "US, 021000021, 000123456789, Okafor Coffee LLC, UNCLEAR",
        "US, 110000000, 000111111113, Hale Imports Inc, FAIL",
        "US, 110000000, 000222222227, Lindqvist Studio, UNCLEAR",
        "US, 110000000, 4444444444, New Shop, UNCLEAR",
        "US, 110000001, 4444444444, New Shop, FAIL",
        "CN, '', 6205500000000000012, 林晓梅, PASS",
        "CN, '', 6205500000000000038, 赵启明, FAIL",
    })
    void account_is_judged_by_the_list_and_else_by_the_form_of_its_numbers(
            String country, String bank, String number, String holder, String outcome) throws Exception {
        JsonNode answer =
                RunningSandbox.json(running.post("/bank/v1/checks", """
                {"reference":"chk_1","country":"%s","bankCode":"%s","accountNumber":"%s","holderName":"%s"}
                """.formatted(country, bank, number, holder)));
        assertEquals(outcome, answer.get("outcome").asText(), answer.toString());
    }

    @Test
    void question_with_a_field_missing_is_refused() throws Exception {
        assertEquals(
                400,
                running.post("/identity/v1/checks", "{\"reference\":\"x\"}").statusCode());
        assertEquals(400, running.post("/identity/v1/checks", "nonsense").statusCode());
        assertEquals(400, running.post("/bank/v1/checks", "null").statusCode());
    }

    @Test
    void added_person_is_known_after_a_restart_and_forgotten_after_a_reset() throws Exception {
        String person = """
                {"country":"US","fullName":"Ada Byron","birthDate":"1990-12-10","documents":{"PASSPORT":"A12345678"},
                 "listedAs":"PASS","remark":""}
                """;
        String question = """
                {"reference":"r","country":"US","documentKind":"PASSPORT","documentNumber":"A12345678",
                 "fullName":"Ada Byron","birthDate":"1990-12-10"}
                """;
        assertEquals(201, running.post("/control/identity/people", person).statusCode());
        running.close();
        running = new RunningSandbox(folder);
        assertEquals("PASS", outcome(question));
        running.post("/control/reset", "{\"everything\":true}");
        assertEquals("UNCLEAR", outcome(question));
    }

    @Test
    void same_question_has_the_same_answer_id() throws Exception {
        String question = """
                {"reference":"r","country":"US","bankCode":"110000000","accountNumber":"000123456789","holderName":"X Y"}
                """;
        assertEquals(
                RunningSandbox.json(running.post("/bank/v1/checks", question)).get("id"),
                RunningSandbox.json(running.post("/bank/v1/checks", question)).get("id"));
    }

    @Test
    void each_fault_happens_as_often_as_ordered() throws Exception {
        String question = """
                {"reference":"r","country":"US","bankCode":"110000000","accountNumber":"000123456789","holderName":"X Y"}
                """;
        running.fault("BANK", "FAIL", 2, 0);
        assertEquals(500, running.post("/bank/v1/checks", question).statusCode());
        assertEquals(500, running.post("/bank/v1/checks", question).statusCode());
        assertEquals(200, running.post("/bank/v1/checks", question).statusCode());
        running.fault("BANK", "DROP", 1, 0);
        assertThrows(IOException.class, () -> running.post("/bank/v1/checks", question));
        running.fault("BANK", "HALF", 1, 0);
        assertThrows(IOException.class, () -> running.post("/bank/v1/checks", question));
        running.fault("BANK", "DELAY", 1, 300);
        long before = System.nanoTime();
        assertEquals(200, running.post("/bank/v1/checks", question).statusCode());
        assertTrue(System.nanoTime() - before >= 300_000_000L);
        running.fault("BANK", "TIMEOUT_BEFORE", 1, 20_000);
        assertThrows(HttpTimeoutException.class, () -> running.post("/bank/v1/checks", question));
        assertEquals(200, running.post("/bank/v1/checks", question).statusCode());
    }

    @Test
    void fault_that_makes_no_sense_is_refused() throws Exception {
        assertEquals(
                400,
                running.post("/control/faults", "{\"party\":\"BANK\",\"kind\":\"REORDER\"}")
                        .statusCode());
        assertEquals(
                400,
                running.post("/control/faults", "{\"party\":\"BANK\",\"kind\":\"FAIL\",\"count\":-1}")
                        .statusCode());
        assertEquals(
                400, running.post("/control/faults", "{\"party\":\"NOBODY\"}").statusCode());
        running.fault("BANK", "FAIL", 5, 0);
        running.post("/control/reset", "");
        assertEquals(
                0,
                RunningSandbox.json(running.get("/control/state")).get("faults").size());
    }

    @Test
    void unknown_paths_and_methods_are_refused() throws Exception {
        assertEquals(404, running.get("/nothing").statusCode());
        assertEquals(405, running.get("/bank/v1/checks").statusCode());
        assertEquals(200, running.get("/health").statusCode());
    }

    private String outcome(String question) throws Exception {
        return RunningSandbox.json(running.post("/identity/v1/checks", question))
                .get("outcome")
                .asText();
    }
}
