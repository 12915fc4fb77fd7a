package countinghouse.web.audit;

import countinghouse.audit.Audit.TrailRow;
import countinghouse.platform.Json;
import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Rows of the trail in words; what this page does not know yet is shown as it was written rather than not at all. */
@Named
@RequestScoped
public class TrailWords {
    /** What the filter offers, in the order of the list. */
    private static final List<String> ACTIONS = List.of(
            "application.started",
            "audit.exported",
            "audit.opened",
            "case.claimed",
            "case.decided",
            "case.opened",
            "case.queued",
            "case.rated",
            "case.released",
            "check.answered",
            "check.requested",
            "fact.stated",
            "key.created",
            "key.issued",
            "key.replaced",
            "key.revoked",
            "merchant.approved",
            "merchant.live",
            "merchant.opened",
            "order.allocated",
            "order.delivered",
            "order.delivery-failed",
            "order.opened",
            "order.packed",
            "order.placed",
            "order.shipped",
            "payment.needs-person",
            "payment.taken-back",
            "person.confirmed",
            "person.joined",
            "person.promoted",
            "person.registered",
            "person.sign-in-failed",
            "person.signed-in",
            "product.added",
            "shift.closed",
            "shift.opened",
            "statement.kept",
            "stock.received",
            "terminal.activated",
            "terminal.code-sent");

    @Inject
    private Texts texts;

    public List<String> getActions() {
        return ACTIONS;
    }

    public String action(String action) {
        return texts.sayOr("audit.action." + action, action);
    }

    /** {@code label: Web shop · scopes: sales:read}. */
    public String details(TrailRow row) {
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, String> detail : facts(row).entrySet()) {
            line.append(line.isEmpty() ? "" : " · ")
                    .append(texts.sayOr("audit.detail." + detail.getKey(), detail.getKey()))
                    .append(": ")
                    .append(detail.getValue());
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
