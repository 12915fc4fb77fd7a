package countinghouse.web.admin;

import countinghouse.platform.Caller;
import countinghouse.security.StepUp;
import countinghouse.settlement.PricePlan;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.PricePlans.Example;
import countinghouse.settlement.PricePlans.PlanView;
import countinghouse.tenancy.MerchantView;
import countinghouse.web.Session;
import countinghouse.web.Toast;
import countinghouse.web.money.Figures;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** A merchant's price plans, and a new one from a day on: typed, looked at beside what holds, and only then agreed. */
@Named
@ViewScoped
public class PlanPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DeskMerchant desk;

    @Inject
    private PricePlans plans;

    @Inject
    private StepUp stepUp;

    @Inject
    private Session session;

    @Inject
    private Toast toast;

    private String merchant = "";
    private @Nullable MerchantView view;
    private List<PlanView> all = List.of();
    private final PlanDraft draft = new PlanDraft();
    private boolean typing;
    private boolean newTables;
    private List<Example> examples = List.of();
    private Map<Integer, Example> today = Map.of();

    public void load() {
        Caller bound = bound();
        view = desk.view(bound);
        all = plans.plans(bound).stream().filter(PlanPage::everHolds).toList();
    }

    /** One that another replaced for the same day was never a price. */
    private static boolean everHolds(PlanView plan) {
        LocalDate through = plan.through();
        return through == null || !through.isBefore(plan.from());
    }

    /** Asks for the proof before anything is typed, for the way to it and back loses what was. */
    public void begin() {
        stepUp.require(session.getSessionId());
        PlanView now = getPresent();
        if (now != null) {
            draft.copy(now, plans.tables(bound(), now.id()));
        }
        draft.setFrom(getToday().plusDays(1));
        newTables = false;
        typing = true;
        examples = List.of();
    }

    /** The component's id says which table it is. */
    public void upload(FileUploadEvent event) {
        String csv = new String(event.getFile().getContent(), StandardCharsets.UTF_8);
        if (event.getComponent().getId().equals("schemeFees")) {
            draft.setSchemeFees(csv);
        } else {
            draft.setInterchange(csv);
        }
        newTables = true;
    }

    public void look() {
        Caller bound = bound();
        long sale = getSale();
        examples = plans.preview(bound, draft.command(), sale);
        PlanView now = getPresent();
        today = now == null || newTables
                ? Map.of()
                : plans.examples(bound, now.id(), sale).stream()
                        .collect(Collectors.toMap(example -> example.row().number(), example -> example, (a, b) -> a));
    }

    public void change() {
        examples = List.of();
    }

    public void cancel() {
        typing = false;
        examples = List.of();
    }

    public void agree() {
        PlanView agreed = plans.agree(bound(), draft.command());
        toast.say("plan.agreed", Map.of("name", agreed.plan().name(), "merchant", getName()));
        cancel();
        load();
    }

    private Caller bound() {
        return desk.open(merchant);
    }

    private LocalDate getToday() {
        return desk.today(Objects.requireNonNull(view));
    }

    public @Nullable PlanView getPresent() {
        LocalDate day = getToday();
        return all.stream().filter(plan -> plan.holdsOn(day)).findFirst().orElse(null);
    }

    /** PAST, PRESENT or COMING. */
    public String time(PlanView plan) {
        LocalDate day = getToday();
        return plan.holdsOn(day) ? "PRESENT" : plan.from().isAfter(day) ? "COMING" : "PAST";
    }

    public @Nullable PricePlan getTyped() {
        return isLooking() ? draft.command().plan() : null;
    }

    /** Another plan that is agreed for later ends the new one. */
    public @Nullable PlanView getNext() {
        LocalDate from = draft.getFrom();
        return all.stream()
                .filter(plan -> from != null && plan.from().isAfter(from))
                .reduce((later, sooner) -> sooner)
                .orElse(null);
    }

    /** What the row costs under the plan that holds; null where the tables are others. */
    public @Nullable Long today(Example example) {
        Example now = today.get(example.row().number());
        return now == null ? null : Long.valueOf(now.cost());
    }

    /** The sale that examples are of: 100 units, or 10,000 of a currency without a smaller one. */
    public long getSale() {
        return Figures.example(getCurrency());
    }

    public boolean isTyping() {
        return typing;
    }

    public boolean isLooking() {
        return typing && !examples.isEmpty();
    }

    public boolean isNewTables() {
        return newTables;
    }

    public List<Example> getExamples() {
        return examples;
    }

    public List<PlanView> getPlans() {
        return all;
    }

    public PlanDraft getDraft() {
        return draft;
    }

    public PricePlan.Schedule[] getSchedules() {
        return PricePlan.Schedule.values();
    }

    public String getName() {
        MerchantView shown = view;
        String name = shown == null ? null : shown.tradingName();
        return name == null ? merchant : name;
    }

    public String getCurrency() {
        MerchantView shown = view;
        return shown == null ? "USD" : shown.currency();
    }

    public String getMerchant() {
        return merchant;
    }

    public void setMerchant(String merchant) {
        this.merchant = merchant == null ? "" : merchant;
    }
}
