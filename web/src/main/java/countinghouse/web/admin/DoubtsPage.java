package countinghouse.web.admin;

import countinghouse.backoffice.InDoubt;
import countinghouse.backoffice.InDoubt.DoubtRow;
import countinghouse.payments.Doubts;
import countinghouse.payments.Doubts.DoubtView;
import countinghouse.payments.Doubts.Kind;
import countinghouse.payments.Doubts.State;
import countinghouse.platform.Caller;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What acquirers have not answered: asking and reversing now, and recording what they have said in writing. */
@Named
@ViewScoped
public class DoubtsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final List<String> SCHEMES =
            List.of("VISA", "MASTERCARD", "MAESTRO", "UNIONPAY", "AMEX", "DISCOVER", "DINERS", "JCB");
    private static final List<String> PRODUCTS = List.of("CREDIT", "DEBIT", "PREPAID", "COMMERCIAL", "WALLET");

    @Inject
    private InDoubt queue;

    @Inject
    private Doubts doubts;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private List<DoubtRow> rows = List.of();
    private @Nullable DoubtRow chosen;
    private final Word word = new Word();

    public void load() {
        rows = queue.list(session.onPlatform());
    }

    public void ask(DoubtRow row) {
        tell(row, doubts.askNow(opened(row), row.id()));
    }

    public void reverse(DoubtRow row) {
        tell(row, doubts.reverseNow(opened(row), row.id()));
    }

    /** The row that the dialog which opens next is about. */
    public void choose(DoubtRow row) {
        chosen = row;
        word.clear();
    }

    public void record() {
        DoubtRow row = chosen;
        if (row != null) {
            tell(row, doubts.record(opened(row), word.of(row.id())));
        }
    }

    private Caller opened(DoubtRow row) {
        return queue.open(session.onPlatform(), row.id());
    }

    /** The list is a projection, written a moment later; what was resolved here is gone at once. */
    private void tell(DoubtRow row, DoubtView now) {
        boolean resolved = now.state() == State.RESOLVED;
        String how = now.resolution() == null ? "" : now.resolution().name().toLowerCase(Locale.ROOT);
        toast.say(resolved ? "doubts.resolved-" + how : "doubts.still", Map.of("merchant", row.merchant()));
        load();
        if (resolved) {
            rows = rows.stream().filter(other -> !other.id().equals(row.id())).toList();
        }
    }

    public List<DoubtRow> getRows() {
        return rows;
    }

    public long getWaiting() {
        return rows.stream().filter(row -> row.state() == State.WAITING).count();
    }

    /** In words that the page has; what it has not is shown as it is. */
    public String cause(DoubtRow row) {
        String why = row.why();
        return why.startsWith("refused-")
                ? "refused"
                : List.of("timeout", "no-answer", "not-connected", "connection-lost", "captured-not-reversed")
                                .contains(why)
                        ? why
                        : "other";
    }

    /** The acquirer's response code, when it has refused. */
    public String code(DoubtRow row) {
        return row.why().replaceFirst("^refused-", "");
    }

    public @Nullable DoubtRow getChosen() {
        return chosen;
    }

    /** Whether the card is asked for: it was never told. */
    public boolean isCardAsked() {
        return chosen != null && chosen.kind() == Kind.PURCHASE;
    }

    public Word getWord() {
        return word;
    }

    public List<String> getSchemes() {
        return SCHEMES;
    }

    public List<String> getProducts() {
        return PRODUCTS;
    }

    /** What the acquirer has said in writing. */
    public static class Word implements Serializable {
        private static final long serialVersionUID = 1L;

        private boolean done = true;
        private String reason = "";
        private String scheme = "";
        private String product = "CREDIT";
        private String code = "";

        void clear() {
            done = true;
            reason = "";
            scheme = "";
            code = "";
        }

        Doubts.RecordWord of(String doubtId) {
            return new Doubts.RecordWord(doubtId, done, reason, new Doubts.ToldCard(scheme, product, code.strip()));
        }

        public boolean isDone() {
            return done;
        }

        public void setDone(boolean done) {
            this.done = done;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }

        public String getScheme() {
            return scheme;
        }

        public void setScheme(String scheme) {
            this.scheme = scheme;
        }

        public String getProduct() {
            return product;
        }

        public void setProduct(String product) {
            this.product = product;
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }
    }
}
