package countinghouse.workflow.control;

import countinghouse.devices.DeliveryFailed;
import countinghouse.devices.OrderAllocated;
import countinghouse.devices.OrderDelivered;
import countinghouse.devices.OrderPacked;
import countinghouse.devices.OrderShipped;
import countinghouse.devices.TerminalActivated;
import countinghouse.devices.TerminalReady;
import countinghouse.kernel.TenantId;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationSubmitted;
import countinghouse.onboarding.ApplicationWithdrawn;
import countinghouse.platform.Caller;
import countinghouse.platform.Event;
import countinghouse.platform.EventListener;
import countinghouse.underwriting.CaseClaimed;
import countinghouse.underwriting.CaseDecided;
import countinghouse.underwriting.CheckCompleted;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.Underwriting.Outcome;
import countinghouse.workflow.Processes;
import countinghouse.workflow.Processes.State;
import countinghouse.workflow.Processes.Step;
import countinghouse.workflow.delegates.FakeFaces;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;

/** One engine in memory, the real listeners and delegates, fake faces; told as what happens to one application. */
final class Walk implements AutoCloseable {
    static final String APPLICATION = "app_1";
    static final String ORDER = "ord_1";

    private Instant now = Instant.now();
    final FakeFaces faces = new FakeFaces();
    final ProcessEngine engine;
    final ProcessFacade facade = new ProcessFacade();
    final Caller caller;

    private final List<EventListener> listeners;
    private final ProcessesBean processes = new ProcessesBean();

    Walk() {
        engine = Engines.with(faces.delegates());
        faces.decideBy(EngineSettings.decisions(engine));
        facade.engine = engine;
        processes.processes = facade;
        caller = Caller.system(new TenantId("mer_1"), "outbox");
        listeners = List.of(application(), cases(), orders(), people());
    }

    void happens(Event event) {
        happens(caller, event);
    }

    void happens(Caller to, Event event) {
        for (EventListener listener : listeners) {
            if (listener.listensTo().contains(event.getClass())) {
                listener.on(to, event);
            }
        }
    }

    Walk submitted() {
        happens(new ApplicationSubmitted(APPLICATION, "26-1", Instant.EPOCH));
        return this;
    }

    Walk checked(CheckState identity, CheckState account) {
        faces.identity = identity;
        faces.account = account;
        happens(new CheckCompleted(APPLICATION, CheckKind.IDENTITY, identity));
        happens(new CheckCompleted(APPLICATION, CheckKind.BANK_ACCOUNT, account));
        return this;
    }

    Walk inReview() {
        return submitted().checked(CheckState.PASSED, CheckState.PASSED);
    }

    Walk decided(Outcome outcome) {
        happens(new CaseClaimed(APPLICATION, "usr_1", "Ann"));
        happens(new CaseDecided(APPLICATION, outcome));
        return this;
    }

    List<Processes.Diagram> diagrams(Locale language) {
        return processes.diagrams(caller, APPLICATION, language);
    }

    Walk allocated() {
        happens(new OrderAllocated(ORDER, APPLICATION));
        return this;
    }

    Walk packed() {
        happens(new OrderPacked(ORDER, APPLICATION));
        return this;
    }

    Walk shipped() {
        happens(new OrderShipped(ORDER, APPLICATION, "swift", "T1"));
        return this;
    }

    Walk deliveryFailed() {
        happens(new DeliveryFailed(ORDER, APPLICATION));
        return this;
    }

    Walk delivered() {
        happens(new OrderDelivered(ORDER, APPLICATION));
        return this;
    }

    Walk activated() {
        happens(new TerminalActivated("ter_1", ORDER, APPLICATION));
        return this;
    }

    Walk ready() {
        happens(new TerminalReady("ter_1", ORDER, APPLICATION, false));
        return this;
    }

    Walk withdrawnByApplicant() {
        faces.state = ApplicationState.WITHDRAWN;
        return this;
    }

    Walk withdrawalHeard() {
        happens(new ApplicationWithdrawn(APPLICATION));
        return this;
    }

    /** Moves the engines' clock, runs the timers that are due then, and says how many there were. */
    int later(Duration time) {
        now = now.plus(time);
        engine.getProcessEngineConfiguration().getClock().setCurrentTime(Date.from(now));
        var management = engine.getManagementService();
        int ran = 0;
        for (Job due : management.createTimerJobQuery().executable().list()) {
            management.moveTimerToExecutableJob(due.getId());
            management.executeJob(due.getId());
            ran++;
        }
        return ran;
    }

    /** Ids of the steps that the case stands at, in the order of the strip. */
    String here() {
        return steps(State.HERE);
    }

    String steps(State state) {
        return place().stream()
                .filter(step -> step.state() == state)
                .map(Step::id)
                .collect(Collectors.joining(" "));
    }

    List<Step> place() {
        return processes.place(caller, APPLICATION);
    }

    boolean ended() {
        return facade.trace(caller, APPLICATION).orElseThrow().ended();
    }

    @Override
    public void close() {
        engine.close();
    }

    private ApplicationEvents application() {
        var listener = new ApplicationEvents();
        listener.processes = facade;
        listener.onboarding = faces.onboarding();
        return listener;
    }

    private CaseEvents cases() {
        var listener = new CaseEvents();
        listener.processes = facade;
        listener.onboarding = faces.onboarding();
        return listener;
    }

    private OwnerEvents people() {
        var listener = new OwnerEvents();
        listener.processes = facade;
        listener.owners = faces.owners();
        return listener;
    }

    private OrderEvents orders() {
        var listener = new OrderEvents();
        listener.processes = facade;
        return listener;
    }
}
