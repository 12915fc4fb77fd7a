package countinghouse.web.audit;

import countinghouse.audit.Audit.TrailRow;
import countinghouse.platform.Json;
import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Rows of the trail in words; what this page does not know yet is shown as it was written rather than not at all. */
@Named
@RequestScoped
public class TrailWords {
    private static final String ACTION = "audit.action.";

    @Inject
    private Texts texts;

    /** What the filter offers: all that has words, in their order. */
    public List<String> getActions() {
        return texts.below(ACTION).stream()
                .sorted(Comparator.comparing(this::action))
                .toList();
    }

    public String action(String action) {
        return texts.sayOr(ACTION + action, action);
    }

    /** {@code label: Web shop · scopes: sales:read}. */
    public String details(TrailRow row) {
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, String> detail : facts(row).entrySet()) {
            line.append(line.isEmpty() ? "" : " · ")
                    .append(texts.sayOr("audit.detail." + detail.getKey(), detail.getKey()))
                    .append(": ")
                    .append(texts.sayOr("role." + detail.getValue(), detail.getValue()));
        }
        return line.toString();
    }

    /** A row that was tampered with must not hide the others. */
    private static Map<String, String> facts(TrailRow row) {
        try {
            return Json.readMap(row.details());
        } catch (UncheckedIOException unreadable) {
            return Map.of("text", row.details());
        }
    }
}
