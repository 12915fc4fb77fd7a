package countinghouse.web.till;

import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of the sale that was sent last. */
public final class Outcome implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable SaleView held;
    private @Nullable SaleView receipt;
    private @Nullable SaleView pending;
    private @Nullable SaleView waiting;
    private @Nullable String declined;
    private long change;

    /** @param back change of the cash, minor units */
    void is(SaleView sale, long back) {
        declined = declineOf(sale);
        held = sale.state() == SaleState.OPEN && sale.left().isPositive() ? sale : null;
        receipt = sale.state() == SaleState.COMPLETED ? sale : null;
        waiting = sale.waiting() == null ? null : sale;
        boolean open = sale.state() == SaleState.PENDING || sale.state() == SaleState.OPEN && held == null;
        SaleView before = pending;
        boolean same = before != null && before.id().equals(sale.id());
        pending = open && waiting == null ? sale : same ? null : before;
        change = back;
    }

    /** The next sale begins; one whose answer is not known stays in sight. */
    void next() {
        receipt = null;
        declined = null;
        held = null;
    }

    /** Of the void sale's card, or of the last tender of one that waits. */
    private static @Nullable String declineOf(SaleView sale) {
        return switch (sale.state()) {
            case VOIDED ->
                sale.tenders().stream()
                        .map(Outcome::why)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("05");
            case OPEN -> sale.tenders().isEmpty() ? null : why(sale.tenders().getLast());
            default -> null;
        };
    }

    /** The response code of a decline, EXPIRED or CLOSED of a wallet that nobody paid, or null. */
    private static @Nullable String why(SaleView.TenderView tender) {
        boolean wallet = tender.kind().equals("WALLET");
        return switch (tender.state()) {
            case "DECLINED" -> tender.declineCode();
            case "EXPIRED" -> wallet ? "EXPIRED" : null;
            case "VOIDED" -> wallet ? "CLOSED" : null;
            default -> null;
        };
    }

    /** The sale that waits for further tenders, or null. */
    public @Nullable SaleView getHeld() {
        return held;
    }

    public @Nullable SaleView getReceipt() {
        return receipt;
    }

    /** The sale whose card has no answer yet, or null. */
    public @Nullable SaleView getPending() {
        return pending;
    }

    /** The sale that waits for the customer of a wallet, or null. */
    public @Nullable SaleView getWaiting() {
        return waiting;
    }

    public @Nullable String getDeclined() {
        return declined;
    }

    /** Whether a wallet was not paid, which no bank has declined. */
    public boolean isUnpaid() {
        return "EXPIRED".equals(declined) || "CLOSED".equals(declined);
    }

    public long getChange() {
        return change;
    }
}
