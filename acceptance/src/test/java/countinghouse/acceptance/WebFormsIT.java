package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forged posts, too many of them, and card numbers in them. */
class WebFormsIT {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String SOMEWHERE = Surroundings.product();
    private static final RawHttp WEB = new RawHttp(SOMEWHERE, "127.0.21.8");

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in.xhtml", "/register.xhtml"})
    void a_form_without_its_token_with_a_foreign_one_or_from_elsewhere_is_refused(String path) throws Exception {
        RawHttp mine = new RawHttp(SOMEWHERE, "127.0.21.4");
        String session = cookie(mine.get(path));
        String foreign = state(mine.get(path));
        String fields = fields(path);
        assertEquals(403, mine.post(path, FORM, fields, session).clean().status());
        String forged = fields + "&jakarta.faces.ViewState=" + encode("123456789:-987654321");
        assertExpired(mine.post(path, FORM, forged, session));
        assertExpired(mine.post(path, FORM, fields + "&jakarta.faces.ViewState=" + encode(foreign), session));
        RawHttp.Reply own = mine.get(path);
        String right = fields + "&jakarta.faces.ViewState=" + encode(state(own)) + nonce(own);
        for (String site : new String[] {
            "Sec-Fetch-Site: cross-site\r\n",
            "Sec-Fetch-Site: same-site\r\n",
            "Origin: https://evil.example\r\n",
            "Origin: null\r\n"
        }) {
            assertEquals(
                    403,
                    mine.post(path, FORM, right, cookie(own) + site).clean().status(),
                    site);
        }
        assertEquals(200, mine.post(path, FORM, right, cookie(own)).clean().status());
    }

    private static String fields(String path) {
        String form = path.equals("/sign-in.xhtml")
                ? "signInForm=signInForm&signIn=signIn"
                : "registration=registration&register=register";
        return form + "&name=Nobody&email=nobody%40example.com&password=short";
    }

    private static void assertExpired(RawHttp.Reply reply) {
        assertEquals(302, reply.clean().status(), reply.all());
        assertTrue(reply.header("Location").contains("/errors/expired.xhtml"), reply.all());
    }

    @Test
    void rest_takes_no_cookie_for_a_key() throws Exception {
        String session = cookie(WEB.get("/sign-in.xhtml"));
        for (String path : new String[] {"/api/v1/products", "/api/v1/stores"}) {
            assertEquals(401, WEB.ask("GET", path, session).clean().status());
        }
        assertEquals(401, WEB.post("/api/v1/sales", JSON, "{}", session).clean().status());
    }

    @Test
    void who_tries_too_often_waits_and_others_do_not() throws Exception {
        RawHttp eager = new RawHttp(SOMEWHERE, "127.0.21.5");
        RawHttp.Reply page = untilRefused(eager, "/sign-in.xhtml", FORM, "Accept-Language: en\r\n");
        assertTrue(page.body().contains("Too many tries"), page.body());
        page = untilRefused(eager, "/sign-in.xhtml", FORM, "Accept-Language: zh-CN\r\n");
        assertTrue(page.body().contains("尝试次数过多"), page.body());
        assertEquals(
                403,
                new RawHttp(SOMEWHERE, "127.0.21.6")
                        .post("/sign-in.xhtml", FORM, "a=1", "")
                        .status());
        RawHttp.Reply rest = untilRefused(eager, "/api/v1/terminals/activate", JSON, "");
        assertTrue(rest.header("Content-Type").startsWith("application/problem+json"), rest.all());
    }

    /** Whatever is said of another address does not help: no proxy is trusted here. */
    private static RawHttp.Reply untilRefused(RawHttp web, String path, String type, String headers) throws Exception {
        for (int i = 0; i < 200; i++) {
            RawHttp.Reply reply = web.post(path, type, "{}", headers + "X-Forwarded-For: 10.0.0." + i + "\r\n");
            if (reply.status() == 429) {
                assertTrue(Integer.parseInt(reply.header("Retry-After")) > 0, reply.all());
                return reply.clean();
            }
        }
        throw new AssertionError(path + " is open to 200 tries");
    }

    @Test
    void a_card_number_is_refused_wherever_it_is_typed() throws Exception {
        RawHttp typist = new RawHttp(SOMEWHERE, "127.0.21.7");
        assertEquals(422, typist.get("/?country=4111111111111111").clean().status());
        assertEquals(
                422,
                typist.get("/api/v1/products?after=4111-1111-1111-1111").clean().status());
        for (String typed : new String[] {"barcode", "sku", "serial", "phone", "search"}) {
            String query = "/?" + typed + "=4111111111111111";
            assertEquals(422, typist.get(query).clean().status(), query);
        }
        RawHttp.Reply page = typist.get("/register.xhtml");
        Map<String, String> typed = Map.of(
                "name", "Jo 4111 1111 1111 1111", "email", "jo@example.com", "password", "correct horse battery");
        StringBuilder body = new StringBuilder("registration=registration&register=register&jakarta.faces.ViewState="
                + encode(state(page)) + nonce(page));
        typed.forEach((name, value) -> body.append('&').append(name).append('=').append(encode(value)));
        RawHttp.Reply refused = typist.post("/register.xhtml", FORM, body.toString(), cookie(page))
                .clean();
        assertTrue(refused.body().contains("This looks like a card number"), refused.body());
        assertFalse(refused.body().contains("4111 1111"), refused.body());
        String json = "{\"serial\":\"x\",\"activationCode\":\"y\",\"note\":\"4111 1111 1111 1111\"}";
        RawHttp.Reply rest =
                typist.post("/api/v1/terminals/activate", JSON, json, "").clean();
        assertEquals(422, rest.status(), rest.all());
        assertFalse(rest.body().contains("4111"), rest.body());
        json = "{\"serial\":\"4111111111111111\",\"activationCode\":\"y\",\"sku\":{\"a\":\"4111111111111111\"}}";
        rest = typist.post("/api/v1/terminals/activate", JSON, json, "").clean();
        assertEquals(422, rest.status(), rest.all());
        assertFalse(rest.body().contains("4111"), rest.body());
    }

    private static String cookie(RawHttp.Reply reply) {
        return "Cookie: " + reply.header("Set-Cookie").split(";")[0] + "\r\n";
    }

    private static String state(RawHttp.Reply page) {
        Matcher state = STATE.matcher(page.body());
        assertTrue(state.find(), page.all());
        return state.group(1);
    }

    /** What the page's own script adds to its forms. */
    private static String nonce(RawHttp.Reply page) {
        Matcher nonce = NONCE.matcher(page.body());
        assertTrue(nonce.find(), page.all());
        return "&primefaces.nonce=" + encode(nonce.group(1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
