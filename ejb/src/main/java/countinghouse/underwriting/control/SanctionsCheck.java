package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.control.Screening.Answer;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Everybody of a case, asked for in the published lists. Nobody outside is asked, yet it is done outside of a transaction like the others. */
@ApplicationScoped
public class SanctionsCheck implements CheckProvider {
    @Inject
    private Checks checks;

    @Inject
    private ScreeningSubjects subjects;

    @Inject
    private Screening screening;

    @Inject
    private Hits hits;

    @Override
    public CheckKind kind() {
        return CheckKind.SANCTIONS;
    }

    @Override
    public Set<Class<? extends FactSection>> looksAt() {
        return Set.of(FactSection.Business.class, FactSection.Person.class);
    }

    @Override
    public CheckAnswer check(Caller caller, String checkId) throws ProviderUnavailable {
        String caseId = checks.find(caller, checkId).caseId();
        Answer answer = ask(caller, caseId);
        var standing = hits.keep(caller, caseId, answer);
        requireOfToday(answer);
        return ScreeningVerdict.of(standing, answer);
    }

    public Answer ask(Caller caller, String caseId) throws ProviderUnavailable {
        return screening.ask(subjects.of(caller, caseId));
    }

    /** @throws ProviderUnavailable when a list was exchanged while it was asked: the question is asked again */
    public void requireOfToday(Answer answer) throws ProviderUnavailable {
        if (!screening.isOfToday(answer)) {
            throw new ProviderUnavailable("lists", true, "a list was exchanged while it was asked");
        }
    }
}
