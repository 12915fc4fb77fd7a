package countinghouse.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QrPayloadTest {
    @Test
    void published_payloads_parse_and_check_as_labelled() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
                .resolve("emv/emvco_qr_mpm.json");
        assumeTrue(Files.exists(file), "published QR payloads are not here: " + file.normalize());
        int made = 0;
        for (JsonNode vector : new ObjectMapper().readTree(file.toFile())) {
            String payload = vector.get("payload").asText();
            var items = QrPayload.parse(payload);
            assertEquals(vector.get("structure").asText().equals("ok"), items.isPresent(), payload);
            QrPayload.Checksum checksum = QrPayload.checksum(payload);
            assertEquals(vector.get("expected_crc").asText().toUpperCase(Locale.ROOT), checksum.name(), payload);
            if (items.isPresent()) {
                same(vector.get("parse"), items.get(), payload);
                if (checksum == QrPayload.Checksum.VALID) {
                    List<QrPayload.Item> content =
                            items.get().subList(0, items.get().size() - 1);
                    assertEquals(payload, QrPayload.of(content), "made again");
                    made++;
                }
            }
        }
        assertEquals(11, made);
    }

    private static void same(JsonNode parse, List<QrPayload.Item> items, String payload) {
        assertEquals(parse.size(), items.size(), payload);
        for (int i = 0; i < parse.size(); i++) {
            JsonNode node = parse.get(i);
            QrPayload.Item item = items.get(i);
            assertEquals(node.get("id").asText(), item.id(), payload);
            if (node.has("sub")) {
                same(node.get("sub"), item.parts(), payload);
            } else {
                assertEquals(node.get("value").asText(), item.value(), payload);
            }
        }
    }

    @Test
    void what_is_made_is_read_back_also_in_chinese() {
        String payload = QrPayload.of(List.of(
                QrPayload.item(0, "01"),
                QrPayload.template(26, List.of(QrPayload.item(0, "wallet.example"), QrPayload.item(1, "W1"))),
                QrPayload.item(59, "晓梅茶室🍵")));
        assertEquals(QrPayload.Checksum.VALID, QrPayload.checksum(payload));
        var items = QrPayload.parse(payload).orElseThrow();
        assertEquals("W1", items.get(1).parts().get(1).value());
        assertEquals("晓梅茶室🍵", items.get(2).value());
        assertEquals(QrPayload.Checksum.INVALID, QrPayload.checksum(payload.replace("W1", "W2")));
    }

    @Test
    void what_does_not_add_up_is_refused() {
        for (String payload :
                List.of("", "0", "0002", "000201x", "00030", "0000", "ab0201", "2604000", "000201" + "9".repeat(600))) {
            assertTrue(QrPayload.parse(payload).isEmpty(), payload);
        }
        assertThrows(IllegalArgumentException.class, () -> QrPayload.of(List.of(QrPayload.item(59, ""))));
        assertThrows(IllegalArgumentException.class, () -> QrPayload.of(List.of(QrPayload.item(59, "x".repeat(100)))));
    }
}
