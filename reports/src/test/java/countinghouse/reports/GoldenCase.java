package countinghouse.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countinghouse.settlement.MonthlyStatement;
import countinghouse.settlement.MonthlyStatement.Cover;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A worked case of settlement that was reckoned by others: its events with their costs, and the statement it must give. */
final class GoldenCase {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonNode merchant;
    private final JsonNode expected;

    private GoldenCase(Path folder) {
        this.folder = folder;
        this.merchant = json("merchant.json");
        this.expected = json("expected.json");
    }

    /** Those that are beside the checkout; none where it stands alone. */
    static List<GoldenCase> all() {
        Path golden = Path.of(System.getenv().getOrDefault("SHARED_DATA", "../../shared/data"))
                .resolveSibling("golden");
        if (!Files.isDirectory(golden)) {
            System.out.println("no worked cases at " + golden + ": skipped");
            return List.of();
        }
        try (Stream<Path> folders = Files.list(golden)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return merchant.get("name").asText();
    }

    @Override
    public String toString() {
        return name();
    }

    JsonNode expected() {
        return expected.get("statement");
    }

    MonthlyStatement statement() {
        YearMonth period = YearMonth.parse(merchant.get("period").asText());
        return new SampleMonth(terms(), events(), period)
                .statement(new Cover(
                        "mer_7q2k9d",
                        "Juniper & Rye Gifts LLC",
                        "Juniper & Rye Gifts LLC",
                        "CH-" + period,
                        period,
                        period.atDay(1),
                        period.atEndOfMonth(),
                        1,
                        "",
                        merchant.get("currency").asText(),
                        merchant.get("timeZone").asText(),
                        LocalTime.parse(merchant.get("cutOff").asText()),
                        merchant.get("mccGroup").asText(),
                        "Interchange plus",
                        Instant.parse(period.plusMonths(1).atDay(1) + "T09:00:00Z")));
    }

    private SampleTerms terms() {
        JsonNode plan = merchant.get("pricePlan");
        List<SampleTerms.Row> rows = lines("interchange.csv").stream()
                .map(c -> new SampleTerms.Row(
                        c[0],
                        String.join(" ", c[1], c[2], c[3], c[4], c[5]),
                        new SampleTerms.Price(c[6], Long.parseLong(c[7])),
                        c[8].equals("yes")))
                .toList();
        Map<String, SampleTerms.Price> schemes = new LinkedHashMap<>();
        lines("scheme_fees.csv").forEach(c -> schemes.put(c[0], new SampleTerms.Price(c[1], Long.parseLong(c[2]))));
        return new SampleTerms(
                rows,
                schemes,
                new SampleTerms.Price(
                        plan.get("markupRate").asText(), plan.get("markupFixed").asLong()),
                plan.get("refundFee").asLong(),
                plan.get("disputeFee").asLong(),
                plan.get("monthlyFee").asLong(),
                plan.get("minimumMonthlyFee").asLong(),
                plan.get("terminalRental").asLong(),
                plan.get("terminals").asInt(),
                merchant.get("reserve").get("rate").asText(),
                merchant.get("reserve").get("days").asInt(),
                merchant.get("payout").get("minimum").asLong());
    }

    private List<SampleEvent> events() {
        Map<String, JsonNode> costs = new HashMap<>();
        expected.get("events").forEach(event -> costs.put(event.get("id").asText(), event));
        List<SampleEvent> events = new ArrayList<>();
        for (String[] c : lines("events.csv")) {
            JsonNode cost = costs.get(c[2]);
            events.add(new SampleEvent(
                    Instant.parse(c[0]),
                    LocalDate.parse(cost.get("businessDate").asText()),
                    c[1],
                    c[2],
                    c[3],
                    Long.parseLong(c[4]),
                    c[5],
                    c[6],
                    c[7],
                    c[8],
                    cost.get("interchange").asLong(),
                    cost.get("scheme").asLong(),
                    cost.get("markup").asLong(),
                    cost.get("other").asLong(),
                    cost.path("row").asInt()));
        }
        return events;
    }

    private List<String[]> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file)).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(String file) {
        try {
            return JSON.readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
