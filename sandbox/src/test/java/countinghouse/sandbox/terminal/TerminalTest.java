package countinghouse.sandbox.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Question;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program against a server that keeps to the REST contract, with a network that can swallow answers. */
class TerminalTest {
    @TempDir
    Path folder;

    private HttpDoor server;
    private String memory;
    private Answer.Delivery delivery = Answer.Delivery.WHOLE;
    private int status = 201;
    private final Map<String, String> sales = new HashMap<>();
    private final List<String> keysSeen = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        memory = folder.resolve("terminal.json").toString();
        server = new HttpDoor(new InetSocketAddress("127.0.0.1", 0));
        server.on("POST", "/api/v1/terminals/activate", this::activate)
                .on(
                        "GET",
                        "/api/v1/stores",
                        q -> page("{\"id\":\"sto_1\",\"currency\":\"USD\",\"taxIncluded\":false}", ""))
                .on("GET", "/api/v1/products", this::products)
                .on("POST", "/api/v1/sales", this::sell);
        server.start();
        assertEquals(
                0, TerminalMain.run("activate", "--state", memory, "--url", url(), "--serial", "CH-1", "--code", "K7"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String url() {
        return "http://127.0.0.1:" + server.port();
    }

    private Answer activate(Question question) throws IOException {
        JsonNode body = new ObjectMapper().readTree(question.body());
        return body.get("activationCode").asText().equals("K7")
                ? raw(
                        200,
                        "{\"terminal\":\"ter_1\",\"key\":\"secret\",\"store\":\"sto_1\",\"till\":\"til_1\",\"currency\":\"USD\"}")
                : raw(422, "{\"title\":\"refused\"}");
    }

    private Answer products(Question question) {
        return question.query().containsKey("after")
                ? page(
                        "{\"id\":\"prd_2\",\"sku\":\"B\",\"name\":\"Bun\",\"price\":{\"amount\":250,\"currency\":\"USD\"},\"taxRate\":\"0\"}",
                        "")
                : page(
                        "{\"id\":\"prd_1\",\"sku\":\"A\",\"name\":\"Tea\",\"price\":{\"amount\":999,\"currency\":\"USD\"},\"taxRate\":\"0.08875\"}",
                        "prd_1");
    }

    private Answer sell(Question question) {
        assertEquals("Bearer secret", question.header("authorization").orElseThrow());
        String key = question.header("idempotency-key").orElseThrow();
        keysSeen.add(key);
        if (status < 500) {
            sales.putIfAbsent(key, new String(question.body()));
        }
        return raw(status, "{\"id\":\"sal_" + key + "\"}").with(delivery);
    }

    private static Answer raw(int status, String json) {
        return Answer.of(status, "application/json", json.getBytes());
    }

    private static Answer page(String item, String next) {
        return raw(200, "{\"items\":[" + item + "]" + (next.isEmpty() ? "" : ",\"next\":\"" + next + "\"") + "}");
    }

    private JsonNode sale(String key) throws IOException {
        return new ObjectMapper().readTree(sales.get(key));
    }

    private int sell(String... more) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("sell", "--state", memory));
        arguments.addAll(List.of(more));
        return TerminalMain.run(arguments.toArray(String[]::new));
    }

    @Test
    void sale_by_card_is_priced_and_taxed_to_the_cent() throws Exception {
        assertEquals(0, sell("--product", "A", "--quantity", "3", "--card", "tok_visa_approved"));
        JsonNode sale = sale("CH-1-000001");
        assertEquals("prd_1", sale.at("/lines/0/product").asText());
        assertEquals(2_997 + 266, sale.at("/tenders/0/amount/amount").asLong());
        assertEquals("tok_visa_approved", sale.at("/tenders/0/paymentMethod").asText());
        assertEquals("CONTACTLESS", sale.at("/tenders/0/entryMode").asText());
    }

    @Test
    void a_phone_says_whose_wallet_showed_the_token() throws Exception {
        assertEquals(0, sell("--product", "A", "--card", "tok_visa_approved", "--wallet", "GOOGLE_PAY"));
        assertEquals(
                "GOOGLE_PAY", sale("CH-1-000001").at("/tenders/0/deviceWallet").asText());
    }

    @Test
    void cash_pays_first_and_the_card_the_rest() throws Exception {
        assertEquals(0, sell("--product", "prd_2", "--quantity", "2", "--cash", "200", "--card", "tok_visa_approved"));
        assertEquals(200, sale("CH-1-000001").at("/tenders/0/amount/amount").asLong());
        assertEquals(300, sale("CH-1-000001").at("/tenders/1/amount/amount").asLong());
        assertEquals(0, sell("--product", "B", "--cash", "1000"));
        assertEquals(250, sale("CH-1-000002").at("/tenders/0/amount/amount").asLong());
        assertEquals(2, sell("--product", "B", "--cash", "100"), "not enough");
        assertEquals(2, sell("--product", "C", "--cash", "100"), "no such product");
    }

    @Test
    void swallowed_answer_is_asked_for_again_under_the_same_key() throws Exception {
        delivery = Answer.Delivery.NOTHING;
        assertEquals(3, sell("--product", "B", "--cash", "250"));
        delivery = Answer.Delivery.HALF;
        assertEquals(3, TerminalMain.run("replay", "--state", memory));
        delivery = Answer.Delivery.WHOLE;
        assertEquals(0, TerminalMain.run("replay", "--state", memory));
        assertEquals(List.of("CH-1-000001"), keysSeen.stream().distinct().toList());
        assertEquals(1, sales.size());
        int before = keysSeen.size();
        assertEquals(0, TerminalMain.run("replay", "--state", memory));
        assertEquals(before, keysSeen.size(), "nothing is left");
    }

    @Test
    void offline_sales_go_out_in_order_with_the_next_one() throws Exception {
        assertEquals(0, sell("--product", "B", "--cash", "250"));
        assertEquals(3, sell("--product", "B", "--cash", "250", "--offline"));
        server.close();
        assertEquals(3, sell("--product", "A", "--cash", "2000"), "with the prices it knows");
        server = new HttpDoor(new InetSocketAddress("127.0.0.1", server.port()));
        server.on("POST", "/api/v1/sales", this::sell);
        server.start();
        keysSeen.clear();
        assertEquals(0, TerminalMain.run("replay", "--state", memory));
        assertEquals(List.of("CH-1-000002", "CH-1-000003"), keysSeen);
    }

    @Test
    void server_error_keeps_the_sale_and_a_decline_ends_it() throws Exception {
        status = 503;
        assertEquals(3, sell("--product", "B", "--cash", "250"));
        status = 422;
        assertEquals(1, TerminalMain.run("replay", "--state", memory));
        assertEquals(0, TerminalMain.run("replay", "--state", memory));
    }

    @Test
    void memory_is_the_owners_alone_and_a_wrong_code_leaves_none() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(memory))));
        String other = folder.resolve("other.json").toString();
        assertEquals(
                1, TerminalMain.run("activate", "--state", other, "--url", url(), "--serial", "CH-2", "--code", "bad"));
        assertFalse(Files.exists(Path.of(other)));
        assertEquals(
                2,
                TerminalMain.run("activate", "--state", memory, "--url", url(), "--serial", "CH-2", "--code", "K7"),
                "it is activated already");
    }

    @Test
    void unknown_certificates_are_only_accepted_from_this_machine() throws Exception {
        String other = folder.resolve("other.json").toString();
        assertEquals(
                1,
                TerminalMain.run(
                        "activate",
                        "--state",
                        other,
                        "--url",
                        "https://shop.example",
                        "--serial",
                        "S",
                        "--code",
                        "C",
                        "--insecure-localhost"));
        assertTrue(sales.isEmpty());
    }

    @Test
    void wrong_calls_are_told_so() throws Exception {
        assertEquals(2, TerminalMain.run());
        assertEquals(2, TerminalMain.run("dance", "--state", memory));
        assertEquals(2, TerminalMain.run("sell", "--state"));
        assertEquals(2, sell("--product", "B", "--quantity", "many"));
    }
}
