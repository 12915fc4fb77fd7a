package countinghouse.workflow.delegates;

import countinghouse.devices.Devices;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.OwnerProgress;
import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.OwnerView;
import countinghouse.onboarding.Owners;
import countinghouse.onboarding.Progress;
import countinghouse.platform.Caller;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.Advice;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.CompanyRisk;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.OwnerCases;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.Resemblance;
import countinghouse.underwriting.RiskInputs;
import countinghouse.underwriting.Underwriting;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flowable.dmn.api.DmnDecisionService;
import org.jspecify.annotations.Nullable;

/** The faces the delegates call: each call is written down, none does anything, one can be made to fail. */
public final class FakeFaces {
    public final List<String> calls = new ArrayList<>();
    public ApplicationState state = ApplicationState.SUBMITTED;
    public CheckState identity = CheckState.REQUESTED;
    public CheckState account = CheckState.REQUESTED;
    public @Nullable Rating rating;
    public @Nullable String failing;

    /** What is due when it is asked. */
    public CountryPack.Category category = CountryPack.Category.ALLOWED;

    public Resemblance resemblance = Resemblance.NONE;
    public List<CheckKind> due = List.of(CheckKind.IDENTITY, CheckKind.BANK_ACCOUNT);

    /** A company's people who are still to be heard. */
    public List<String> toHear = List.of();

    /** Ids of those who have given everything before they are asked. */
    public Set<String> given = Set.of();

    /** Ids of those who said no. */
    public Set<String> refused = Set.of();

    /** How often the people are asked once more. */
    public int again;

    public CompanyRisk company = new CompanyRisk("SOLE_TRADER", CheckState.REQUESTED, 0, false);

    /** Whether the applicant can mend what the checks said. */
    public boolean mendable;

    /** Whether a decline may be appealed. */
    public boolean appealable;

    public @Nullable Advice advice;

    private final RiskTable riskTable = new RiskTable();
    private final CompanyTable companyTable = new CompanyTable();
    private final AdviceTables adviceTables = new AdviceTables();

    public void decideBy(DmnDecisionService decisions) {
        riskTable.decisions = decisions;
        companyTable.decisions = decisions;
        adviceTables.decisions = decisions;
    }

    public Map<String, Step> delegates() {
        Map<String, Step> steps = new TreeMap<>();
        var takeUp = new TakeUp();
        takeUp.progress = face(Progress.class);
        steps.put("takeUp", takeUp);
        var planChecks = new PlanChecks();
        planChecks.underwriting = underwriting();
        planChecks.owners = face(OwnerProgress.class);
        steps.put("planChecks", planChecks);
        var requestCheck = new RequestCheck();
        requestCheck.underwriting = underwriting();
        steps.put("requestCheck", requestCheck);
        var settleRequirements = new SettleRequirements();
        settleRequirements.progress = face(Progress.class);
        steps.put("settleRequirements", settleRequirements);
        var assessRisk = new AssessRisk();
        assessRisk.underwriting = underwriting();
        assessRisk.riskTable = riskTable;
        assessRisk.adviceTables = adviceTables;
        assessRisk.people = face(OwnerCases.class);
        assessRisk.companyTable = companyTable;
        steps.put("assessRisk", assessRisk);
        var queueForReview = new QueueForReview();
        queueForReview.progress = face(Progress.class);
        queueForReview.underwriting = underwriting();
        steps.put("queueForReview", queueForReview);
        var escalate = new Escalate();
        escalate.underwriting = underwriting();
        steps.put("escalate", escalate);
        steps.putAll(turns());
        steps.putAll(people());
        return steps;
    }

    private Map<String, Step> people() {
        var invite = new InviteOwner();
        invite.owners = face(OwnerProgress.class);
        var remind = new RemindOwner();
        remind.owners = face(OwnerProgress.class);
        var expire = new ExpireOwner();
        expire.owners = face(OwnerProgress.class);
        var plan = new PlanOwnerChecks();
        plan.underwriting = underwriting();
        var settle = new SettleOwner();
        settle.owners = face(OwnerProgress.class);
        return Map.of(
                "inviteOwner", invite,
                "remindOwner", remind,
                "expireOwner", expire,
                "planOwnerChecks", plan,
                "settleOwner", settle);
    }

    private Map<String, Step> turns() {
        var askApplicant = new AskApplicant();
        askApplicant.progress = face(Progress.class);
        var remindApplicant = new RemindApplicant();
        remindApplicant.progress = face(Progress.class);
        var expire = new Expire();
        expire.progress = face(Progress.class);
        var approve = new Approve();
        approve.progress = face(Progress.class);
        var decline = new Decline();
        decline.progress = face(Progress.class);
        var orderTerminals = new OrderTerminals();
        orderTerminals.progress = face(Progress.class);
        var goLive = new GoLive();
        goLive.tenancy = face(Tenancy.class);
        var remindMerchant = new RemindMerchant();
        remindMerchant.devices = face(Devices.class);
        return Map.of(
                "askApplicant", askApplicant,
                "remindApplicant", remindApplicant,
                "expire", expire,
                "approve", approve,
                "decline", decline,
                "orderTerminals", orderTerminals,
                "goLive", goLive,
                "remindMerchant", remindMerchant);
    }

    public Onboarding onboarding() {
        return face(Onboarding.class);
    }

    private Underwriting underwriting() {
        return face(Underwriting.class);
    }

    private <T> T face(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    String name = type.getSimpleName() + "." + method.getName();
                    if (name.equals(failing)) {
                        throw new IllegalStateException(name + " fails");
                    }
                    return switch (method.getName()) {
                        case "application" -> application();
                        case "state" -> application().state();
                        case "riskInputs" ->
                            new RiskInputs(
                                    "US",
                                    "COMPANY",
                                    "5947",
                                    category,
                                    4_000_000,
                                    identity,
                                    account,
                                    null,
                                    null,
                                    resemblance);
                        case "planChecks" -> arguments[1].equals("app_1") ? due : List.of(CheckKind.IDENTITY);
                        case "toHear" -> toHear;
                        case "risk" -> company;
                        case "owners" -> toHear.stream().map(this::person).toList();
                        default -> {
                            note(name, arguments);
                            yield switch (method.getName()) {
                                case "settleRequirements" -> mendable;
                                case "invite" -> given.contains(arguments[1]);
                                case "settle" -> again-- > 0;
                                case "decline" -> appealable;
                                case "orderTerminals" -> "ord_1";
                                default -> null;
                            };
                        }
                    };
                }));
    }

    public Owners owners() {
        return face(Owners.class);
    }

    private OwnerView person(String id) {
        OwnerState at = refused.contains(id) ? OwnerState.REFUSED : OwnerState.GIVEN;
        return new OwnerView(id, "Ann", "ann@example.com", 2_500, true, at, null, null, false);
    }

    private void note(String name, Object[] arguments) {
        Caller caller = (Caller) arguments[0];
        StringBuilder call = new StringBuilder(name).append('@').append(caller.tenant());
        for (Object argument : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            if (argument instanceof Rating given) {
                rating = given;
            } else if (argument instanceof Advice given) {
                advice = given;
            } else {
                call.append(' ').append(argument);
            }
        }
        calls.add(call.toString());
    }

    private ApplicationView application() {
        var facts = new FactsView("US", "USD", null, null, null, null, null, null, FactsView.CompanyView.NONE);
        return new ApplicationView(
                "app_1",
                "mer_1",
                "26-000001",
                state,
                facts,
                null,
                null,
                null,
                null,
                null,
                false,
                Instant.EPOCH,
                List.of(),
                List.of());
    }
}
