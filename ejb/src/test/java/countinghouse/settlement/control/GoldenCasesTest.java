package countinghouse.settlement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.kernel.Refusal;
import countinghouse.settlement.SettlementDay;
import countinghouse.settlement.SettlementFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked cases, whose results were computed independently. */
class GoldenCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<Path> cases() throws IOException {
        assumeTrue(Files.isDirectory(GoldenCase.CASES), "worked money cases are not here: " + GoldenCase.CASES);
        try (Stream<Path> folders = Files.list(GoldenCase.CASES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_transaction_costs_what_was_worked_out() throws IOException {
        for (Path folder : cases()) {
            GoldenCase golden = new GoldenCase(folder);
            JsonNode expected =
                    JSON.readTree(folder.resolve("expected.json").toFile()).get("events");
            assertEquals(expected.size(), golden.read(folder.resolve("events.csv")), folder.toString());
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(event(expected.get(i)), event(golden.booked.get(i)), folder + " event " + (i + 1));
            }
        }
    }

    private static String event(JsonNode event) {
        return String.join(
                " ",
                event.get("id").asText(),
                event.get("businessDate").asText(),
                event.get("interchange").asText(),
                event.get("scheme").asText(),
                event.get("markup").asText(),
                event.get("other").asText(),
                event.path("row").asText("0").replace("null", "0"));
    }

    private static String event(GoldenCase.Booked booked) {
        return String.join(
                " ",
                booked.event().reference(),
                booked.event().businessOn().toString(),
                "" + booked.costs().interchange().amount(),
                "" + booked.costs().scheme().amount(),
                "" + booked.costs().markup().amount(),
                "" + booked.costs().other(),
                "" + booked.costs().row());
    }

    @Test
    void every_day_comes_to_what_was_worked_out() throws IOException {
        for (Path folder : cases()) {
            GoldenCase golden = new GoldenCase(folder);
            golden.read(folder.resolve("events.csv"));
            JsonNode expected =
                    JSON.readTree(folder.resolve("expected.json").toFile()).get("days");
            LocalDate last = LocalDate.parse(
                    expected.get(expected.size() - 1).get("businessDate").asText());
            List<SettlementDay> closed = golden.close(last);
            assertEquals(expected.size(), closed.size(), folder.toString());
            for (int i = 0; i < closed.size(); i++) {
                assertEquals(day(expected.get(i)), day(closed.get(i)), folder + " day " + (i + 1));
            }
        }
    }

    private static String day(JsonNode day) {
        StringBuilder text = new StringBuilder(day.get("businessDate").asText());
        for (String key : List.of(
                "captures",
                "captureCount",
                "refunds",
                "refundCount",
                "interchange",
                "scheme",
                "markup",
                "otherFees",
                "serviceFees",
                "disputes",
                "disputesWon",
                "adjustments",
                "reserveWithheld",
                "reserveReleased",
                "broughtForward",
                "net",
                "payout",
                "carriedForward",
                "reserveBalance")) {
            text.append(' ').append(day.get(key).asLong());
        }
        return text.toString();
    }

    private static String day(SettlementDay day) {
        SettlementFigures f = day.figures();
        StringBuilder text = new StringBuilder(day.businessDay().toString());
        for (long value : new long[] {
            f.captures(),
            f.captureCount(),
            f.refunds(),
            f.refundCount(),
            f.interchange(),
            f.scheme(),
            f.markup(),
            f.otherFees(),
            f.serviceFees(),
            f.disputes(),
            f.disputesWon(),
            f.adjustments(),
            f.reserveWithheld(),
            f.reserveReleased(),
            day.broughtForward(),
            day.net(),
            day.payout(),
            day.carriedForward(),
            day.reserveBalance()
        }) {
            text.append(' ').append(value);
        }
        return text.toString();
    }

    @Test
    void broken_files_are_refused_at_the_line_that_is_wrong() throws IOException {
        cases();
        Path refused = GoldenCase.CASES.resolve("refused");
        for (String line : Files.readAllLines(refused.resolve("expected.csv"))) {
            if (line.startsWith("file,") || line.isBlank()) {
                continue;
            }
            String[] expected = line.split(",");
            GoldenCase golden = new GoldenCase(GoldenCase.CASES.resolve("usd-gift-shop"));
            Refusal refusal = assertThrows(Refusal.class, () -> golden.read(refused.resolve(expected[0])), expected[0]);
            assertEquals(expected[1], refusal.parameters().get("line"), expected[0] + ": " + refusal);
        }
    }
}
