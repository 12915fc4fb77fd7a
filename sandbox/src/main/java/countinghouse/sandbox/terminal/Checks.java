package countinghouse.sandbox.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Walks the terminal's checklist: the card is presented for payment and refund, a slip is printed, a code scanned. */
final class Checks {
    private final Path memory;
    private final PrintStream out;

    Checks(Path memory, PrintStream out) {
        this.memory = memory;
        this.out = out;
    }

    /**
     * Tries what has not passed yet, in the order of the list.
     *
     * @param broken the item that this terminal cannot do, or the empty string
     * @return DONE when the terminal is ready
     */
    int run(String card, String entryMode, String broken) throws IOException, InterruptedException {
        try (StateFile file = new StateFile(memory);
                ProductApi api = Terminal.api(file.read())) {
            ProductApi.Response list = api.checks();
            JsonNode last = list.body();
            if (!list.success()) {
                out.println(last);
                return Terminal.REFUSED;
            }
            for (JsonNode due : list.body().path("items")) {
                if (due.path("state").asText().equals("PASSED")) {
                    continue;
                }
                ProductApi.Response response = api.check(report(due.path("item").asText(), card, entryMode, broken));
                out.println(response.body());
                if (!response.success()) {
                    return Terminal.REFUSED;
                }
                last = response.body();
            }
            return last.path("ready").asBoolean() ? Terminal.DONE : Terminal.REFUSED;
        }
    }

    private static Map<String, Object> report(String item, String card, String entryMode, String broken) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("item", item);
        switch (item) {
            case "PAYMENT", "REFUND" -> {
                report.put("paymentMethod", card);
                report.put("entryMode", entryMode);
            }
            case "VOID" -> {}
            default -> {
                boolean works = !item.equals(broken);
                report.put("passed", works);
                if (!works) {
                    report.put("problem", item.equals("PRINT") ? "The paper does not move" : "No light");
                }
            }
        }
        return report;
    }
}
