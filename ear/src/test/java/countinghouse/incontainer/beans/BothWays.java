package countinghouse.incontainer.beans;

import countinghouse.onboarding.Onboarding;
import countinghouse.platform.Caller;
import countinghouse.workflow.control.ProcessFacade;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes through JPA and moves the process engine in one transaction, then fails if told to. */
@Stateless
public class BothWays {
    @Inject
    private Onboarding onboarding;

    @Inject
    private ProcessFacade processes;

    /** @return where the process stood before the end of the transaction */
    public Optional<ProcessFacade.Trace> submitAndStart(Caller applicant, String applicationId, boolean fail) {
        onboarding.submit(applicant);
        processes.start(applicant, applicationId);
        Optional<ProcessFacade.Trace> seen = processes.trace(applicant, applicationId);
        if (fail) {
            throw new IllegalStateException(
                    "after both, the process stood at " + seen.orElseThrow().open());
        }
        return seen;
    }
}
