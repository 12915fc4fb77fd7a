package countinghouse.web.admin;

import countinghouse.platform.Caller;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PayoutDesk.BreakRow;
import countinghouse.settlement.PayoutDesk.FileRow;
import countinghouse.settlement.PayoutDesk.OrderRow;
import countinghouse.settlement.PayoutDesk.Show;
import countinghouse.settlement.PayoutWait;
import countinghouse.settlement.Payouts;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is paid out over all merchants: approvals, files to the bank, and what does not agree with it. */
@Named
@ViewScoped
public class PayoutDeskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PayoutDesk desk;

    @Inject
    private Payouts payouts;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private Show show = Show.ALL;
    private String text = "";
    private List<OrderRow> rows = List.of();
    private List<FileRow> files = List.of();
    private List<BreakRow> breaks = List.of();
    private @Nullable BreakRow chosen;
    private String reason = "";

    public void load() {
        rows = desk.list(session.onPlatform(), show, text);
        files = desk.files(session.onPlatform());
        breaks = desk.breaks(session.onPlatform());
    }

    public void approve(OrderRow row) {
        Caller bound = desk.open(session.onPlatform(), row.id());
        int approvals = payouts.approve(bound, row.id());
        toast.say("payout-desk.approved-" + Math.min(approvals, 2), Map.of("merchant", row.merchant()));
        load();
    }

    /** The list is written a moment after the approval: until then the page says so. */
    public boolean isApprovable(OrderRow row) {
        return row.waitsFor().equals(PayoutWait.APPROVAL.name());
    }

    /** The row that the dialog which opens next is about. */
    public void choose(BreakRow row) {
        chosen = row;
        reason = "";
    }

    public void settle() {
        BreakRow row = chosen;
        if (row != null) {
            desk.settle(session.onPlatform(), row.id(), reason);
            toast.say("payout-desk.settled", Map.of());
            load();
        }
    }

    public Show getShow() {
        return show;
    }

    public void setShow(Show show) {
        this.show = show;
    }

    public Show[] getShows() {
        return Show.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<OrderRow> getRows() {
        return rows;
    }

    public List<FileRow> getFiles() {
        return files;
    }

    public List<BreakRow> getBreaks() {
        return breaks;
    }

    public long getWaiting() {
        return rows.stream().filter(this::isApprovable).count();
    }

    public @Nullable BreakRow getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
