package countinghouse.web.apply;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.OrderView;
import countinghouse.devices.Devices.TerminalView;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.TimelineEntry;
import countinghouse.platform.Caller;
import countinghouse.tenancy.MerchantState;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.RequestedItem;
import countinghouse.web.Session;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The applicant's timeline: what has happened, what is happening now, what comes next. */
@Named
@ViewScoped
public class TrackPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Onboarding onboarding;

    @Inject
    private Devices devices;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Session session;

    @Inject
    private OwnersCard owners;

    private static final String HERE = "/apply/track.xhtml?faces-redirect=true";

    private @Nullable ApplicationView application;
    private String[] parts = {};
    private String grounds = "";
    private @Nullable MerchantView merchant;
    private List<TimelineEntry> past = List.of();
    private List<OrderView> orders = List.of();
    private List<TerminalView> terminals = List.of();
    private @Nullable String sent;

    /** A draft is filled in, not followed. */
    public @Nullable String open() {
        if (session.getTenantId() == null) {
            return "/apply/application.xhtml?faces-redirect=true";
        }
        reload();
        return getApplication().state() == ApplicationState.DRAFT
                ? "/apply/application.xhtml?faces-redirect=true"
                : null;
    }

    public void reload() {
        Caller caller = session.caller();
        application = onboarding.application(caller);
        merchant = tenancy.merchant(caller);
        past = List.copyOf(onboarding.timeline(caller));
        orders = List.copyOf(devices.orders(caller));
        terminals = List.copyOf(devices.terminals(caller));
    }

    /** Looks for news; the page is written again only when there is some, so that nobody loses their place. */
    public void look() {
        Object before = List.of(getApplication().state(), past, orders, merchantState());
        reload();
        if (!before.equals(List.of(getApplication().state(), past, orders, merchantState()))) {
            PrimeFaces.current().ajax().update("way");
        }
    }

    public String withdraw() {
        onboarding.withdraw(session.caller());
        return HERE;
    }

    public String resubmit() {
        onboarding.resubmit(session.caller());
        return HERE;
    }

    public String amend() {
        onboarding.amend(session.caller(), List.of(parts));
        return "/apply/application.xhtml?faces-redirect=true&step=" + stepOf(parts[0]);
    }

    public String appeal() {
        onboarding.appeal(session.caller(), grounds);
        return HERE;
    }

    /** Mails a fresh activation code; the one before stops working. */
    public void sendCode(String terminalId, String words) {
        devices.sendActivationCode(session.caller(), terminalId);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words));
    }

    public ApplicationView getApplication() {
        ApplicationView known = application;
        if (known == null) {
            throw new IllegalStateException("no application is open");
        }
        return known;
    }

    /** The name a person would call it by: the business, once it has one. */
    public String getTitle() {
        var business = getApplication().facts().business();
        return business == null ? getApplication().number() : business.tradingName();
    }

    public @Nullable Stage getStage() {
        return Stage.of(getApplication().state(), order(), merchantState());
    }

    public List<Stage> getStages() {
        return List.of(Stage.values());
    }

    public String look(Stage stage) {
        Stage here = getStage();
        if (isLive() || here != null && stage.ordinal() < here.ordinal()) {
            return "done";
        }
        if (here == null) {
            return stage == Stage.SENT ? "done" : "";
        }
        return stage == here ? isWaiting() ? "now wait" : "now" : "";
    }

    /** What was asked for, given again already or not. */
    public List<ApplicationView.Requirement> getAsked() {
        return getApplication().requirements().stream()
                .filter(ApplicationView.Requirement::asked)
                .toList();
    }

    /** Everything that was asked for is given, so it can be sent. */
    public boolean isComplete() {
        return getAsked().stream().noneMatch(ApplicationView.Requirement::owed);
    }

    public String stepOf(String requirement) {
        return Step.of(requirement).getKey();
    }

    public boolean isAmendable() {
        ApplicationState state = getApplication().state();
        return state == ApplicationState.VERIFYING || state == ApplicationState.IN_REVIEW;
    }

    /** What can be corrected: the agreement is signed as it stands. */
    public List<String> getPartChoices() {
        List<String> owed = getApplication().requirements().stream()
                .map(ApplicationView.Requirement::code)
                .toList();
        return RequestedItem.ASKABLE.stream().filter(owed::contains).toList();
    }

    public String[] getParts() {
        return parts.clone();
    }

    public void setParts(String[] parts) {
        this.parts = parts.clone();
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(@Nullable String grounds) {
        this.grounds = grounds == null ? "" : grounds;
    }

    /** Whether the next move is the applicant's. */
    public boolean isWaiting() {
        return getApplication().state() == ApplicationState.ACTION_REQUIRED || isArrived();
    }

    /** What is happening now, as a key of words: {@code now.<key>}. */
    public String getNow() {
        if (isLive()) {
            return "LIVE";
        }
        OrderView order = getOrder();
        if (isTrying()) {
            return "CHECKLIST";
        }
        if (getApplication().state() == ApplicationState.APPROVED && order != null) {
            return "ORDER_" + order.state();
        }
        boolean people = getApplication().state() == ApplicationState.VERIFYING && owners.isAsked();
        return people ? "OWNERS" : getApplication().state().name();
    }

    /** Stages still ahead; none once it has ended or trade has begun. */
    public List<Stage> getAhead() {
        Stage here = getStage();
        return here == null || isLive() ? List.of() : here.after();
    }

    public boolean isLive() {
        return switch (merchantState()) {
            case LIVE, RESTRICTED, SUSPENDED, CLOSED -> true;
            case APPLICANT, APPROVED -> false;
        };
    }

    /** A terminal is there and waits for its code. */
    public boolean isArrived() {
        return !isLive() && order() == Devices.OrderState.DELIVERED;
    }

    /** A terminal has proved itself and tries what it must be able to do. */
    public boolean isTrying() {
        return isArrived()
                && terminals.stream().anyMatch(terminal -> terminal.state().equals("ACTIVE"));
    }

    public boolean isEnded() {
        return getStage() == null;
    }

    public boolean isWithdrawable() {
        return switch (getApplication().state()) {
            case DRAFT, SUBMITTED, VERIFYING, IN_REVIEW, ACTION_REQUIRED, APPEALED -> true;
            default -> false;
        };
    }

    /** Nothing more will happen by itself, so the page need not look again. */
    public boolean isSettled() {
        return isEnded() || isLive();
    }

    public @Nullable OrderView getOrder() {
        return orders.isEmpty() ? null : orders.getLast();
    }

    public List<TerminalView> getTerminals() {
        return terminals;
    }

    public List<TimelineEntry> getPast() {
        return past;
    }

    /** Whether an entry is on another day than the one before, so that its day is written too. */
    public boolean isOtherDay(int index) {
        ZoneId zone = session.zone();
        return index == 0
                || !past.get(index)
                        .at()
                        .atZone(zone)
                        .toLocalDate()
                        .equals(past.get(index - 1).at().atZone(zone).toLocalDate());
    }

    /** A check that did not pass by itself is nobody's success. */
    public boolean isUnclear(TimelineEntry entry) {
        return entry.code().startsWith("CHECK_")
                && (entry.code().endsWith("_REVIEW") || entry.code().endsWith("_FAILED"));
    }

    public @Nullable String getSent() {
        return sent;
    }

    public void setSent(@Nullable String sent) {
        this.sent = sent;
    }

    private Devices.@Nullable OrderState order() {
        OrderView order = getOrder();
        return order == null ? null : order.state();
    }

    private MerchantState merchantState() {
        return merchant == null ? MerchantState.APPLICANT : merchant.state();
    }
}
