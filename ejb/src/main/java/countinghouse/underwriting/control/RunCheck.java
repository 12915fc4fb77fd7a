package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.WorkHandler;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.entity.Verification;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Asks the provider, outside a transaction; after five tries a person looks instead. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunCheck implements WorkHandler {
    static final String KIND = "check";
    private static final int TRIES = 5;

    @Inject
    private Checks checks;

    @Inject
    private CheckProviders providers;

    /** Names the kind, so that it need not be looked up before the question is made. */
    static String subject(Verification check) {
        return new WorkSubject(check.id(), check.kind().name()).toString();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxTries() {
        return TRIES;
    }

    @Override
    public void perform(Caller caller, String subject) {
        WorkSubject known = WorkSubject.of(subject);
        String checkId = known.id();
        CheckKind kind = known.more().isEmpty() ? checks.find(caller, checkId).kind() : CheckKind.valueOf(known.more());
        try {
            CheckAnswer answer = providers.of(kind).check(caller, checkId);
            checks.answered(caller, checkId, answer);
        } catch (ProviderUnavailable e) {
            checks.failedOnce(caller, checkId);
            if (!e.retryable()) {
                checks.toPerson(caller, checkId);
                return;
            }
            throw new IllegalStateException("no answer from " + e.provider(), e);
        }
    }

    @Override
    public void giveUp(Caller caller, String subject) {
        checks.toPerson(caller, WorkSubject.of(subject).id());
    }
}
