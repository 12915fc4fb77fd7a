package countinghouse.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the outside doors refuse and what they say: headers, addresses, methods, bodies, forged posts, limits. */
class WebDoorIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String SOMEWHERE = Surroundings.product();
    private static final RawHttp WEB = new RawHttp(SOMEWHERE, "127.0.21.1");

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/sign-in.xhtml, 200",
        "/register.xhtml, 200",
        "/nothing-here, 404",
        "/nothing-here.xhtml, 404",
        "/merchant/home.xhtml, 302",
        "/merchant/statements/doc_1, 302",
        "/underwriting/documents/a/b, 302",
        "/assets/base.css, 200",
        "/assets/, 404",
        "/openapi, 200",
        "/api/v1/products, 401",
        "/api/v1/nothing, 404",
        "/jakarta.faces.resource/nothing.js.xhtml?ln=primefaces, 404",
        "/a%2fb, 400"
    })
    void every_answer_has_the_strict_headers(String path, int status) throws Exception {
        RawHttp.Reply reply = WEB.get(path).clean();
        assertEquals(status, reply.status(), reply.all());
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertEquals("DENY", reply.header("X-Frame-Options"));
        assertEquals("same-origin", reply.header("Referrer-Policy"));
        assertEquals("same-origin", reply.header("Cross-Origin-Opener-Policy"));
        assertEquals("same-origin", reply.header("Cross-Origin-Resource-Policy"));
        assertTrue(reply.header("Permissions-Policy").contains("camera=()"), reply.all());
        String policy = reply.header("Content-Security-Policy");
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertTrue(policy.contains("default-src 'none'") || policy.contains("'nonce-"), policy);
        assertFalse(policy.replaceAll("style-src[^;]*", "").contains("unsafe"), policy);
        if (!path.startsWith("/assets/base") && !path.startsWith("/jakarta.faces")) {
            assertTrue(reply.header("Cache-Control").contains("no-store"), reply.all());
        }
    }

    @Test
    void only_pages_get_a_session_and_its_cookie_cannot_leave_https() throws Exception {
        String cookie = WEB.get("/sign-in.xhtml").header("Set-Cookie");
        assertTrue(cookie.startsWith("__Host-SESSION="), cookie);
        for (String flag : new String[] {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"}) {
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains(flag.toLowerCase(Locale.ROOT)), cookie);
        }
        assertFalse(cookie.contains("Domain"), cookie);
        for (String path :
                new String[] {"/assets/base.css", "/openapi", "/api/v1/products", "/nothing-here", "/a%2fb"}) {
            assertEquals("", WEB.get(path).header("Set-Cookie"), path);
        }
    }

    @Test
    void plain_http_serves_machines_and_sends_readers_to_https() throws Exception {
        RawHttp plain = new RawHttp(Surroundings.required("COUNTINGHOUSE_HTTP_URL"), "127.0.21.2");
        RawHttp.Reply page = plain.get("/sign-in.xhtml?lang=zh-CN").clean();
        assertEquals(308, page.status());
        assertEquals(SOMEWHERE + "/sign-in.xhtml?lang=zh-CN", page.header("Location"));
        assertEquals("", page.header("Set-Cookie"));
        assertEquals(401, plain.get("/api/v1/products").clean().status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//merchant/home.xhtml",
                "/merchant//home.xhtml",
                "/merchant/./home.xhtml",
                "/x/../merchant/home.xhtml",
                "/merchant/..;/merchant/home.xhtml",
                "/;/merchant/home.xhtml",
                "/merchant;x=1/home.xhtml",
                "/merchant/home.xhtml;jsessionid=1",
                "/%2e/merchant/home.xhtml",
                "/merchant%2fhome.xhtml",
                "/merchant/home%2exhtml",
                "/%6derchant/home.xhtml",
                "/merchant\\home.xhtml",
                "/merchant/home.xhtml%00",
                "/merchant/home.xhtml%0d%0aX:1",
                "/merchant/home.xhtml/",
                "/merchant/home.xhtml/x",
                "/MERCHANT/home.xhtml",
                "/WEB-INF/web.xml",
                "/WEB-INF/templates/page.xhtml",
                "/web-inf/web.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF./web.xml",
                "/%57EB-INF/web.xml",
                "/%c0%ae%c0%ae/WEB-INF/web.xml",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%2fWEB-INF",
                "/jakarta.faces.resource/WEB-INF/web.xml.xhtml",
                "/javax.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/home.xhtml?loc=merchant",
                "/jakarta.faces.resource/messages.properties.xhtml",
                "/error",
                "/.git/config",
                "/assets/../WEB-INF/web.xml"
            })
    void no_way_of_writing_an_address_gets_past_the_guard(String path) throws Exception {
        RawHttp.Reply reply = WEB.get(path).clean();
        // a redirect leads to the sign-in page, or to a canonical address that is guarded like any other
        assertTrue(reply.status() >= 300 && reply.status() != 500, path + "\n" + reply.all());
        assertFalse(reply.body().contains("ui:composition") || reply.body().contains("<web-app"), reply.all());
        assertEquals("", reply.header("Set-Cookie").replaceAll("__Host-SESSION=.*", ""), reply.all());
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE, /, 405",
        "OPTIONS, /sign-in.xhtml, 405",
        "PUT, /sign-in.xhtml, 405",
        "DELETE, /assets/base.css, 405",
        "POST, /assets/base.css, 405",
        "POST, /openapi, 405",
        "PROPFIND, /, 405",
        "OPTIONS, /api/v1/sales, 405",
        "DELETE, /api/v1/products, 405",
        "TRACE, /api/v1/products, 405"
    })
    void unknown_methods_are_refused(String method, String path, int status) throws Exception {
        RawHttp.Reply reply = WEB.ask(method, path, "Content-Length: 0\r\n").clean();
        assertEquals(status, reply.status(), reply.all());
        assertFalse(reply.header("Allow").isEmpty(), reply.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?a=%zz",
                "/?a=%",
                "/?a=%ff",
                "/sign-in.xhtml?back=%00",
                "/?%c0%af=1",
                "/api/v1/products?after=%ff"
            })
    void a_query_that_is_not_clean_is_refused(String path) throws Exception {
        assertEquals(400, WEB.get(path).clean().status());
    }

    @Test
    void what_is_too_long_too_large_or_of_the_wrong_kind_is_refused() throws Exception {
        assertEquals(414, WEB.get("/?a=" + "b".repeat(5_000)).clean().status());
        assertEquals(414, WEB.get("/" + "b".repeat(2_000)).clean().status());
        assertTrue(WEB.get("/" + "b".repeat(20_000)).clean().status() >= 400);
        assertTrue(
                WEB.ask("GET", "/", "X: " + "a".repeat(20_000) + "\r\n").clean().status() >= 400);
        assertTrue(WEB.ask("GET", "/", "X: 1\r\n".repeat(500)).clean().status() >= 400);
        assertEquals(
                415, WEB.post("/sign-in.xhtml", "text/plain", "a=1", "").clean().status());
        assertEquals(
                415,
                WEB.post("/api/v1/terminals/activate", "text/plain", "{}", "")
                        .clean()
                        .status());
        assertEquals(
                413,
                WEB.post("/sign-in.xhtml", FORM, "a=" + "b".repeat(1_100_000), "")
                        .clean()
                        .status());
        assertEquals(
                413,
                WEB.post("/api/v1/terminals/activate", JSON, "\"" + "b".repeat(300_000) + "\"", "")
                        .clean()
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x",
                "multipart/form-data; boundary=\"\u0001\""
            })
    void a_broken_upload_is_refused(String type) throws Exception {
        String body = "--y\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\\0\r\n\r\nhello";
        int status = WEB.post("/sign-in.xhtml", type, body, "").clean().status();
        assertTrue(status >= 400 && status < 500, type + " " + status);
    }

    @Test
    void json_that_is_meant_to_hurt_is_malformed() throws Exception {
        String[] bombs = {
            "[".repeat(100_000),
            "{\"a\":".repeat(40_000),
            "{\"serial\":" + "9".repeat(200_000) + "}",
            "{\"serial\":1e999999999}",
            "{\"serial\":\"a\",\"serial\":\"b\"}",
            "{\"serial\":\"\\ud800\"",
            "\u0000",
            "{} {}"
        };
        for (String bomb : bombs) {
            RawHttp.Reply reply =
                    WEB.post("/api/v1/webhooks/carrier", JSON, bomb, "").clean();
            assertTrue(reply.status() == 400 || reply.status() == 401, reply.all());
            reply = new RawHttp(SOMEWHERE, "127.0.21.3")
                    .post("/api/v1/terminals/activate", JSON, bomb, "")
                    .clean();
            assertEquals(400, reply.status(), reply.all());
            assertTrue(reply.header("Content-Type").startsWith("application/problem+json"), reply.all());
        }
    }

    @Test
    void error_pages_speak_the_readers_language() throws Exception {
        assertTrue(
                WEB.ask("GET", "/nothing", "Accept-Language: zh-CN\r\n").body().contains("这里没有页面"));
        assertTrue(WEB.ask("GET", "/nothing", "Accept-Language: en\r\n").body().contains("There is no page here"));
        assertTrue(WEB.ask("GET", "/api/v1/nothing", "Accept-Language: zh-CN\r\n")
                .header("Content-Type")
                .startsWith("application/problem+json"));
    }
}
