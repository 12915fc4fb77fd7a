package countinghouse.incontainer;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.underwriting.Decisions;
import countinghouse.underwriting.FactSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/** Merchants whose application was approved, and whose terminals are ordered. */
@Dependent
public class Approved {
    private static final Caller UNDERWRITER =
            new Caller(null, "usr_test_underwriter", "Uma Underwood", Set.of(Role.UNDERWRITER));
    private static final Caller LOGISTICS =
            new Caller(null, "usr_test_logistics", "Lena Logan", Set.of(Role.LOGISTICS));

    @Inject
    Applicants applicants;

    @Inject
    Onboarding onboarding;

    @Inject
    Backoffice backoffice;

    @Inject
    Decisions decisions;

    @Inject
    Devices devices;

    record Ordered(Applicant applicant, String order) {}

    Ordered ordered(Rows rows) throws Exception {
        return ordered(rows, "18 Harbor Street");
    }

    Ordered ordered(Rows rows, String street) throws Exception {
        Applicant applicant = applicants.ready(rows);
        FactSection.Business b =
                onboarding.application(applicant.caller()).facts().business();
        onboarding.save(
                applicant.caller(),
                new FactSection.Business(
                        b.kind(),
                        b.legalName(),
                        b.tradingName(),
                        b.registrationNumber(),
                        b.mcc(),
                        b.monthlyVolume(),
                        street,
                        b.city(),
                        b.postcode()));
        onboarding.submit(applicant.caller());
        await(applicant, ApplicationState.IN_REVIEW);
        Eventually.until(
                "it stands in the queue",
                () ->
                        backoffice
                                .queue(UNDERWRITER, new Backoffice.QueueFilter("OPEN", applicant.number(), 0, 10))
                                .stream()
                                .anyMatch(row -> row.caseId().equals(applicant.application())));
        Caller bound = backoffice.openCase(UNDERWRITER, applicant.application());
        decisions.claim(bound, applicant.application());
        decisions.decide(bound, applicant.application(), Decisions.Decide.approve(""));
        await(applicant, ApplicationState.APPROVED);
        Eventually.until(
                "the order stands in logistics' list",
                () -> devices.orders(applicant.asOwner()).stream()
                        .anyMatch(order -> backoffice.orders(LOGISTICS).stream()
                                .anyMatch(row -> row.orderId().equals(order.id()))));
        return new Ordered(
                applicant, devices.orders(applicant.asOwner()).getFirst().id());
    }

    private void await(Applicant applicant, ApplicationState state) {
        Eventually.until(
                state.name(), () -> onboarding.application(applicant.caller()).state() == state);
    }
}
