package countinghouse.sandbox.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.HttpDoor;
import countinghouse.sandbox.http.Question;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist, against a server that keeps one. */
class ChecksTest {
    @TempDir
    Path folder;

    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, JsonNode> reports = new LinkedHashMap<>();
    private HttpDoor server;
    private String memory;

    @BeforeEach
    void start() throws Exception {
        for (String item : new String[] {"PAYMENT", "VOID", "REFUND", "PRINT"}) {
            states.put(item, "DUE");
        }
        memory = folder.resolve("terminal.json").toString();
        server = new HttpDoor(new InetSocketAddress("127.0.0.1", 0));
        server.on(
                        "POST",
                        "/api/v1/terminals/activate",
                        q -> raw("{\"terminal\":\"ter_1\",\"key\":\"secret\",\"store\":\"sto_1\",\"till\":\"til_1\","
                                + "\"currency\":\"USD\"}"))
                .on("GET", "/api/v1/terminals/checks", q -> list())
                .on("POST", "/api/v1/terminals/checks", this::report);
        server.start();
        String url = "http://127.0.0.1:" + server.port();
        TerminalMain.run("activate", "--state", memory, "--url", url, "--serial", "CH-1", "--code", "K7");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer report(Question question) throws IOException {
        JsonNode report = new ObjectMapper().readTree(question.body());
        String item = report.path("item").asText();
        reports.put(item, report);
        states.put(item, report.path("passed").asBoolean(true) ? "PASSED" : "FAILED");
        return list();
    }

    private Answer list() {
        String items = states.entrySet().stream()
                .map(e -> "{\"item\":\"" + e.getKey() + "\",\"state\":\"" + e.getValue() + "\"}")
                .collect(Collectors.joining(","));
        boolean ready = states.values().stream().allMatch("PASSED"::equals);
        return raw("{\"items\":[" + items + "],\"ready\":" + ready + "}");
    }

    private static Answer raw(String json) {
        return Answer.of(200, "application/json", json.getBytes());
    }

    @Test
    void every_item_is_tried_with_what_it_needs() throws Exception {
        assertEquals(0, TerminalMain.run("check", "--state", memory, "--card", "tok_mc_approved"));
        assertEquals(
                "tok_mc_approved", reports.get("PAYMENT").path("paymentMethod").asText());
        assertEquals("CONTACTLESS", reports.get("REFUND").path("entryMode").asText());
        assertEquals(1, reports.get("VOID").size());
    }

    @Test
    void what_is_broken_fails_and_only_that_is_tried_again() throws Exception {
        assertEquals(1, TerminalMain.run("check", "--state", memory, "--broken", "PRINT"));
        assertEquals("FAILED", states.get("PRINT"));
        reports.clear();
        assertEquals(0, TerminalMain.run("check", "--state", memory));
        assertEquals(java.util.Set.of("PRINT"), reports.keySet());
    }
}
