package countinghouse.workflow.delegates;

import countinghouse.devices.Devices;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.tenancy.Tenancy;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Rating;
import countinghouse.underwriting.RiskInputs;
import countinghouse.underwriting.Underwriting;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private final RiskTable riskTable = new RiskTable();

    public void decideBy(DmnDecisionService decisions) {
        riskTable.decisions = decisions;
    }

    public Map<String, Step> delegates() {
        var takeUp = new TakeUp();
        takeUp.onboarding = onboarding();
        var checkIdentity = new CheckIdentity();
        checkIdentity.underwriting = underwriting();
        var checkBankAccount = new CheckBankAccount();
        checkBankAccount.underwriting = underwriting();
        var assessRisk = new AssessRisk();
        assessRisk.underwriting = underwriting();
        assessRisk.riskTable = riskTable;
        var queueForReview = new QueueForReview();
        queueForReview.onboarding = onboarding();
        queueForReview.underwriting = underwriting();
        var approve = new Approve();
        approve.onboarding = onboarding();
        var decline = new Decline();
        decline.onboarding = onboarding();
        var orderTerminals = new OrderTerminals();
        orderTerminals.onboarding = onboarding();
        var goLive = new GoLive();
        goLive.tenancy = face(Tenancy.class);
        var remindMerchant = new RemindMerchant();
        remindMerchant.devices = face(Devices.class);
        return Map.of(
                "remindMerchant", remindMerchant,
                "takeUp", takeUp,
                "checkIdentity", checkIdentity,
                "checkBankAccount", checkBankAccount,
                "assessRisk", assessRisk,
                "queueForReview", queueForReview,
                "approve", approve,
                "decline", decline,
                "orderTerminals", orderTerminals,
                "goLive", goLive);
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
                        case "riskInputs" -> new RiskInputs("US", "COMPANY", "5947", 4_000_000, identity, account);
                        default -> {
                            note(name, arguments);
                            yield method.getReturnType() == String.class ? "ord_1" : null;
                        }
                    };
                }));
    }

    private void note(String name, Object[] arguments) {
        Caller caller = (Caller) arguments[0];
        StringBuilder call = new StringBuilder(name).append('@').append(caller.tenant());
        for (Object argument : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            if (argument instanceof Rating given) {
                rating = given;
            } else {
                call.append(' ').append(argument);
            }
        }
        calls.add(call.toString());
    }

    private ApplicationView application() {
        var facts = new FactsView("US", "USD", null, null, null, null);
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
                Instant.EPOCH,
                List.of(),
                List.of());
    }
}
