package countinghouse.incontainer;

import countinghouse.backoffice.Backoffice;
import countinghouse.devices.Devices;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.platform.Role;
import countinghouse.underwriting.Decisions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/** Leads applications to the underwriters, and past them to the ordered terminals. */
@Dependent
public class Reviews {
    static final Caller UNDERWRITER =
            new Caller(null, "usr_test_underwriter", "Uma Underwood", Set.of(Role.UNDERWRITER));
    static final Caller SENIOR = new Caller(null, "usr_test_senior", "Sena Senior", Set.of(Role.SENIOR_UNDERWRITER));
    static final Caller LOGISTICS = new Caller(null, "usr_test_logistics", "Lena Logan", Set.of(Role.LOGISTICS));

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
        applicants.restate(applicant.caller(), null, street);
        return new Ordered(applicant, approved(inReview(applicant)));
    }

    /** Sends what is ready, and waits until it stands in the underwriters' queue. */
    Applicant inReview(Applicant applicant) {
        onboarding.submit(applicant.caller());
        await(applicant, ApplicationState.IN_REVIEW);
        Eventually.until(
                "it stands in the queue",
                () ->
                        backoffice
                                .queue(UNDERWRITER, new Backoffice.QueueFilter("OPEN", applicant.number(), 0, 10))
                                .stream()
                                .anyMatch(row -> row.caseId().equals(applicant.application())));
        return applicant;
    }

    Caller claimed(Applicant applicant) {
        Caller bound = backoffice.openCase(UNDERWRITER, applicant.application());
        decisions.claim(bound, applicant.application());
        return bound;
    }

    /** Approves what is in review, and waits until logistics has its order; answers the order's id. */
    String approved(Applicant applicant) {
        decisions.decide(claimed(applicant), applicant.application(), Decisions.Decide.approve(""));
        await(applicant, ApplicationState.APPROVED);
        Eventually.until(
                "the order stands in logistics' list",
                () -> devices.orders(applicant.asOwner()).stream()
                        .anyMatch(order -> backoffice.orders(LOGISTICS).stream()
                                .anyMatch(row -> row.orderId().equals(order.id()))));
        return devices.orders(applicant.asOwner()).getFirst().id();
    }

    void await(Applicant applicant, ApplicationState state) {
        Eventually.until(
                state.name(), () -> onboarding.application(applicant.caller()).state() == state);
    }
}
