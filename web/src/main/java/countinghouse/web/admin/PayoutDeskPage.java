package countinghouse.web.admin;

import countinghouse.platform.Caller;
import countinghouse.security.StepUp;
import countinghouse.settlement.PayoutDesk;
import countinghouse.settlement.PayoutDesk.BankReportRow;
import countinghouse.settlement.PayoutDesk.BreakRow;
import countinghouse.settlement.PayoutDesk.ChangeRow;
import countinghouse.settlement.PayoutDesk.FileRow;
import countinghouse.settlement.PayoutDesk.OrderRow;
import countinghouse.settlement.PayoutDesk.ReportRow;
import countinghouse.settlement.PayoutDesk.Show;
import countinghouse.settlement.PayoutWait;
import countinghouse.settlement.Payouts;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is paid out over all merchants: approvals, changed accounts, files to the bank, and what does not agree with it. */
@Named
@ViewScoped
public class PayoutDeskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What waits for a person first. */
    private static final List<String> TABS = List.of("approve", "changes", "breaks", "reports", "payouts", "files");

    @Inject
    private PayoutDesk desk;

    @Inject
    private Payouts payouts;

    @Inject
    private StepUp stepUp;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private String tab = TABS.getFirst();
    private Show show = Show.ALL;
    private String text = "";
    private List<OrderRow> toApprove = List.of();
    private List<OrderRow> rows = List.of();
    private List<ChangeRow> changes = List.of();
    private List<FileRow> files = List.of();
    private List<BreakRow> breaks = List.of();
    private List<ReportRow> reports = List.of();
    private List<BankReportRow> bankReports = List.of();
    private @Nullable BreakRow chosen;
    private @Nullable OrderRow approving;
    private List<Payouts.Approval> approvals = List.of();
    private String reason = "";

    public void load() {
        Caller operator = session.onPlatform();
        toApprove = desk.list(operator, Show.APPROVAL, "");
        rows = tab.equals("payouts") ? desk.list(operator, show, text) : toApprove;
        changes = desk.changes(operator);
        breaks = desk.breaks(operator);
        files = tab.equals("files") ? desk.files(operator) : List.of();
        reports = tab.equals("reports") ? desk.reports(operator) : List.of();
        bankReports = tab.equals("reports") ? desk.bankReports(operator) : List.of();
    }

    /** How many wait there for a person; 0 where nothing does. */
    public int count(String of) {
        return switch (of) {
            case "approve" -> toApprove.size();
            case "changes" -> changes.size();
            case "breaks" -> breaks.size();
            default -> 0;
        };
    }

    public int getMostBreaks() {
        return PayoutDesk.MOST_BREAKS;
    }

    /** The payout that the dialog which opens next is about, and who has approved it. */
    public void beginApproval(OrderRow row) {
        stepUp.require(session.getSessionId());
        approvals = payouts.approvals(desk.open(session.onPlatform(), row.id()), row.id());
        approving = row;
    }

    public void approve() {
        OrderRow row = approving;
        if (row != null) {
            int given = payouts.approve(desk.open(session.onPlatform(), row.id()), row.id());
            toast.say("payout-desk.approved-" + Math.min(given, 2), Map.of("merchant", row.merchant()));
            load();
        }
    }

    /** The list is written a moment after the approval: until then the page says so. */
    public boolean isApprovable(OrderRow row) {
        return row.waitsFor().equals(PayoutWait.APPROVAL.name());
    }

    public void take(BreakRow row) {
        desk.assign(session.onPlatform(), row.id());
        toast.say("payout-desk.taken", Map.of());
        load();
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

    public String getTab() {
        return tab;
    }

    public void setTab(@Nullable String tab) {
        this.tab = tab != null && TABS.contains(tab) ? tab : TABS.getFirst();
    }

    public List<String> getTabs() {
        return TABS;
    }

    public Show getShow() {
        return show;
    }

    public void setShow(Show show) {
        this.show = show;
    }

    /** Those to approve have a page of their own. */
    public List<Show> getShows() {
        return Arrays.stream(Show.values()).filter(one -> one != Show.APPROVAL).toList();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public boolean isNarrowed() {
        return show != Show.ALL || !text.isBlank();
    }

    public List<OrderRow> getRows() {
        return rows;
    }

    public List<ChangeRow> getChanges() {
        return changes;
    }

    public List<FileRow> getFiles() {
        return files;
    }

    public List<BreakRow> getBreaks() {
        return breaks;
    }

    public List<ReportRow> getReports() {
        return reports;
    }

    public List<BankReportRow> getBankReports() {
        return bankReports;
    }

    /** All that waits for a person. */
    public int getWaiting() {
        return toApprove.size() + changes.size() + breaks.size();
    }

    public @Nullable BreakRow getChosen() {
        return chosen;
    }

    public @Nullable OrderRow getApproving() {
        return approving;
    }

    public List<Payouts.Approval> getApprovals() {
        return approvals;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
