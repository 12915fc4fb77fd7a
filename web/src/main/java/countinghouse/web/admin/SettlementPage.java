package countinghouse.web.admin;

import countinghouse.backoffice.CloseMonitor;
import countinghouse.backoffice.CloseMonitor.LateClose;
import countinghouse.backoffice.CloseMonitor.MerchantRow;
import countinghouse.backoffice.CloseMonitor.Standing;
import countinghouse.settlement.Closes;
import countinghouse.web.Session;
import countinghouse.web.Texts;
import countinghouse.web.Toast;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the closing of business days goes, and merchants whose money desk is looked for. */
@Named
@ViewScoped
public class SettlementPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A refusal's code within what the log has of it. */
    private static final Pattern CODE = Pattern.compile("Refusal: [A-Z_]+ ([a-z.-]+)");

    @Inject
    private CloseMonitor monitor;

    @Inject
    private Closes closes;

    @Inject
    private Session session;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    @Inject
    private Clock clock;

    private String text = "";
    private Standing standing = new Standing(0, 0, 0, 0, 0);
    private List<LateClose> late = List.of();
    private List<MerchantRow> found = List.of();

    public void load() {
        var today = LocalDate.ofInstant(clock.instant(), session.zone()).atStartOfDay(session.zone());
        standing = monitor.standing(session.onPlatform(), today.toInstant());
        late = monitor.late(session.onPlatform());
    }

    /** Once for each time the page is opened: the list of merchants does not move under the hand. */
    public void find() {
        found = monitor.find(session.onPlatform(), text);
    }

    public void again(LateClose close) {
        closes.again(monitor.open(session.onPlatform(), close.merchantId()), close.day());
        toast.say("closes.begun", Map.of("merchant", close.merchant()));
        load();
    }

    /** Why the last try failed: in words where we have them, else as the log has it. */
    public String why(LateClose close) {
        String why = close.why() == null ? "" : close.why();
        Matcher code = CODE.matcher(why);
        return code.find() ? texts.sayOr("refusal." + code.group(1), why) : why;
    }

    public boolean again(String state) {
        return state.equals("FAILED") || state.equals("GIVEN_UP");
    }

    public Standing getStanding() {
        return standing;
    }

    /** Those that the list leaves out. */
    public int getMore() {
        return Math.max(0, standing.open() - late.size());
    }

    public List<LateClose> getLate() {
        return late;
    }

    public List<MerchantRow> getFound() {
        return found;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }
}
