package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Vault;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.LookAlikes;
import countinghouse.underwriting.LookAlikes.Mark;
import countinghouse.underwriting.Resemblance;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.CheckAnswer.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether others have applied with the same person, account, card, phone, address or device, and how many lately. */
@ApplicationScoped
public class LookAlikesCheck implements CheckProvider {
    @Inject
    private Checks checks;

    @Inject
    private Marks marks;

    @Inject
    private Vault vault;

    @Inject
    private LookAlikes others;

    @Override
    public CheckKind kind() {
        return CheckKind.LOOK_ALIKES;
    }

    @Override
    public Set<Class<? extends FactSection>> looksAt() {
        return Set.of(FactSection.Business.class, FactSection.Person.class, FactSection.Account.class);
    }

    @Override
    public CheckAnswer check(Caller caller, String checkId) {
        String caseId = checks.find(caller, checkId).caseId();
        List<Marks.Plainly> plain = marks.of(caller, caseId);
        List<String> hashes = vault.platformIndex(
                caller,
                Vault.DataClass.IDENTITY,
                plain.stream().map(Marks.Plainly::value).toList());
        List<Mark> hashed = IntStream.range(0, plain.size())
                .mapToObj(at -> new Mark(plain.get(at).kind(), hashes.get(at)))
                .toList();
        return answer(checkId, others.compare(caller, caseId, hashed));
    }

    /** Never a failure: what others have done is nobody's guilt, a person looks. */
    static CheckAnswer answer(String checkId, Resemblance found) {
        Outcome outcome = found.isNotable() ? Outcome.UNCLEAR : Outcome.PASS;
        return new CheckAnswer(outcome, "back office", checkId, found.isNotable() ? 50 : 100, found.evidence());
    }
}
