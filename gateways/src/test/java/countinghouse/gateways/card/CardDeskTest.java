package countinghouse.gateways.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.gateways.OutsideWorld;
import countinghouse.sandbox.control.ApiKeys;
import countinghouse.underwriting.gateway.CardAnswer;
import countinghouse.underwriting.gateway.CardPage;
import countinghouse.underwriting.gateway.CardPageRequest;
import countinghouse.underwriting.gateway.CheckAnswer.Outcome;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import countinghouse.underwriting.gateway.VerifiedCard;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardDeskTest {
    private static final String GOOD = "4242424242424242";

    @TempDir
    Path folder;

    private OutsideWorld outside;
    private CardDesk desk;

    @BeforeEach
    void start() throws IOException {
        open(Clock.systemUTC());
    }

    private void open(Clock clock) throws IOException {
        outside = new OutsideWorld(folder, ApiKeys.NONE, clock);
        desk = desk(outside.url(""));
    }

    private CardDesk desk(String origin) {
        return new CardDesk(outside.client("/card"), origin);
    }

    @AfterEach
    void stop() {
        desk.close();
        outside.close();
    }

    private static CardPageRequest request(String reference, String name) {
        return new CardPageRequest(reference, name, "en", "https://localhost:8443");
    }

    private String enter(CardPage page, String number, String name) throws Exception {
        return outside.form(
                page.page() + "/card",
                "number=" + number + "&expiry=12%2F39&cvc=" + (number.startsWith("37") ? "1234" : "123") + "&name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private CardAnswer answer(CardPage page) throws Exception {
        return desk.result(page.session()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, VISA, 4242, US",
        "378282246310005, AMEX, 0005, US",
        "6200000000000005, UNIONPAY, 0005, CN",
        "6243030000000001, UNIONPAY, 0001, CN",
    })
    void credit_card_in_the_name_passes_with_the_code(String number, String brand, String lastFour, String country)
            throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        assertEquals(Optional.empty(), desk.result(page.session()));
        assertTrue(enter(page, number, "OKAFOR GRACE").contains("id=\"code\""));
        assertEquals(Optional.empty(), desk.result(page.session()), "without the code nothing is decided");
        String done = outside.form(page.page() + "/code", "code=123456");
        assertTrue(done.contains("data-state=\"DONE\"") && done.contains("data-session=\"" + page.session()));
        CardAnswer answer = answer(page);
        assertEquals(Outcome.PASS, answer.check().outcome());
        assertEquals(CardAnswer.Reason.NONE, answer.reason());
        VerifiedCard card = answer.card();
        assertNotNull(card);
        assertEquals(brand + lastFour + country, card.brand() + card.lastFour() + card.issuerCountry());
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, Grace Okafor, FAIL, DECLINED",
        "8171999927660000, Grace Okafor, FAIL, DECLINED",
        "4000000000009995, Grace Okafor, FAIL, INSUFFICIENT_FUNDS",
        "6250947000000014, Grace Okafor, FAIL, INSUFFICIENT_FUNDS",
        "4000000000000069, Grace Okafor, FAIL, EXPIRED_CARD",
        "4000056655665556, Grace Okafor, FAIL, NOT_CREDIT",
        "6200000000000047, Grace Okafor, FAIL, NOT_CREDIT",
        "5105105105105100, Grace Okafor, FAIL, NOT_CREDIT",
        "4012888888881881, Grace Okafor, FAIL, NAME_DIFFERENT",
        "4242424242424242, Peter Smith, FAIL, NAME_DIFFERENT",
        "4000000000000119, Grace Okafor, UNCLEAR, ISSUER_UNAVAILABLE",
    })
    void card_that_will_not_do_ends_it_with_its_reason(String number, String name, String outcome, String reason)
            throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        enter(page, number, name);
        CardAnswer answer = answer(page);
        assertEquals(outcome, answer.check().outcome().name());
        assertEquals(reason, answer.reason().name());
    }

    @Test
    void nearly_the_name_is_unclear_and_so_is_a_name_in_other_letters() throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        enter(page, GOOD, "Grace Okafour");
        outside.form(page.page() + "/code", "code=123456");
        assertEquals(CardAnswer.Reason.NAME_CLOSE, answer(page).reason());
        CardPage chinese = desk.open(request("r2", "林晓梅"));
        enter(chinese, "6200000000000005", "LIN XIAOMEI");
        outside.form(chinese.page() + "/code", "code=123456");
        assertEquals(Outcome.UNCLEAR, answer(chinese).check().outcome());
    }

    @ParameterizedTest
    @CsvSource({"4242424242424242, 654321", "4000008400001629, 123456"})
    void third_wrong_code_ends_it(String number, String code) throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        enter(page, number, "Grace Okafor");
        assertTrue(outside.form(page.page() + "/code", "code=" + code).contains("Tries left: 2"));
        outside.form(page.page() + "/code", "code=" + code);
        assertEquals(Optional.empty(), desk.result(page.session()));
        outside.form(page.page() + "/code", "code=" + code);
        assertEquals(CardAnswer.Reason.WRONG_CODE, answer(page).reason());
        outside.form(page.page() + "/code", "code=123456");
        assertEquals(Outcome.FAIL, answer(page).check().outcome(), "what has ended stays so");
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424241, 12%2F39, 123, number-error",
        "4111111111111111, 12%2F39, 123, number-error",
        "4242424242424242, 12%2F19, 123, expiry-error",
        "4242424242424242, 13%2F39, 123, expiry-error",
        "4242424242424242, 12%2F39, 12, cvc-error",
        "378282246310005, 12%2F39, 123, cvc-error",
    })
    void wrong_field_is_told_and_the_number_is_not_written_back(String number, String expiry, String cvc, String error)
            throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        String again = outside.form(
                page.page() + "/card", "number=" + number + "&expiry=" + expiry + "&cvc=" + cvc + "&name=Grace+Okafor");
        assertTrue(again.contains("id=\"" + error + "\""), again);
        assertFalse(again.contains(number));
        assertEquals(Optional.empty(), desk.result(page.session()));
    }

    @Test
    void session_and_result_outlive_a_restart_and_no_number_is_stored() throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        enter(page, GOOD, "Grace Okafor");
        String token = page.page().getPath();
        outside.close();
        open(Clock.systemUTC());
        outside.form(outside.url(token) + "/code", "code=123456");
        assertEquals(Outcome.PASS, answer(page).check().outcome());
        String one = fingerprint(page);
        CardPage second = desk.open(request("r2", "Grace Okafor"));
        enter(second, GOOD, "Grace Okafor");
        outside.form(second.page() + "/code", "code=123456");
        assertEquals(one, fingerprint(second), "the same card is known again");
        CardPage other = desk.open(request("r3", "Grace Okafor"));
        enter(other, "5555555555554444", "Grace Okafor");
        outside.form(other.page() + "/code", "code=123456");
        assertNotEquals(one, fingerprint(other));
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(GOOD), file.toString());
            }
        }
    }

    private String fingerprint(CardPage page) throws Exception {
        VerifiedCard card = answer(page).card();
        assertNotNull(card);
        return card.fingerprint();
    }

    @Test
    void same_reference_is_the_same_session_and_another_name_is_refused() throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        assertEquals(page, desk.open(new CardPageRequest("r", "Grace Okafor", "zh-CN", "https://localhost:8443")));
        assertTrue(outside.page(page.page().toString()).body().contains("lang=\"zh-CN\""));
        assertFalse(assertThrows(ProviderUnavailable.class, () -> desk.open(request("r", "Peter Smith")))
                .retryable());
    }

    @Test
    void page_that_nobody_finishes_in_time_is_abandoned_which_is_no_fail() throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        outside.close();
        open(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(31)));
        CardAnswer answer = answer(page);
        assertEquals(Outcome.UNCLEAR, answer.check().outcome());
        assertEquals(CardAnswer.Reason.ABANDONED, answer.reason());
        assertNull(answer.card());
    }

    @Test
    void only_the_page_that_asked_may_frame_it() throws Exception {
        CardPage page = desk.open(request("r", "Grace Okafor"));
        String policy = outside.page(page.page().toString())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertTrue(policy.endsWith("frame-ancestors https://localhost:8443"), policy);
        assertEquals(404, outside.page(outside.url("/card/field/guessed")).statusCode());
        assertFalse(assertThrows(
                        ProviderUnavailable.class,
                        () -> desk.open(
                                new CardPageRequest("r2", "Grace Okafor", "en", "https://a.example; script-src *")))
                .retryable());
    }

    @Test
    void page_in_another_origin_is_no_answer() {
        for (String origin : new String[] {"https://elsewhere.example", null}) {
            try (CardDesk other = desk(origin)) {
                assertThrows(ProviderUnavailable.class, () -> other.open(request("r", "Grace Okafor")));
            }
        }
    }

    /** Without DROP: a question that changes nothing is repeated by the JDK's client when its connection breaks. */
    @ParameterizedTest
    @ValueSource(strings = {"FAIL", "FAIL_AFTER", "TIMEOUT_AFTER", "HALF", "NONSENSE"})
    void fault_is_no_answer_and_never_a_fail(String kind) throws Exception {
        outside.fault("CARD", kind, 2_500);
        assertTrue(assertThrows(ProviderUnavailable.class, () -> desk.open(request("r", "Grace Okafor")))
                .retryable());
        CardPage page = desk.open(request("r", "Grace Okafor"));
        enter(page, GOOD, "Grace Okafor");
        outside.form(page.page() + "/code", "code=123456");
        outside.fault("CARD", kind, 2_500);
        assertTrue(assertThrows(ProviderUnavailable.class, () -> desk.result(page.session()))
                .retryable());
        assertEquals(Outcome.PASS, answer(page).check().outcome());
        assertEquals(1, outside.get("/control/state").at("/card/sessions").asInt());
    }

    @Test
    void what_is_no_session_is_refused() {
        for (String session : new String[] {"cv_unknown", "../../control/state", ""}) {
            assertFalse(assertThrows(ProviderUnavailable.class, () -> desk.result(session))
                    .retryable());
        }
    }
}
