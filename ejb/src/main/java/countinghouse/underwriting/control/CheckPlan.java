package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.underwriting.CheckKind;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Resemblance;
import countinghouse.underwriting.entity.UnderwritingCase;
import countinghouse.underwriting.entity.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which checks a case needs, by what was stated and by what was answered already. */
@ApplicationScoped
public class CheckPlan {
    @Inject
    private CheckProviders providers;

    @Inject
    private Facts facts;

    @Inject
    private Checks checks;

    @Inject
    private Cases cases;

    /** In the order of {@link CheckKind}; a check is due again when what it looks at was stated anew. */
    public List<CheckKind> due(Caller caller, String caseId) {
        Map<String, Instant> stated = stated(caller, caseId);
        String businessKind = facts.section(caller, caseId, FactSection.Business.class)
                .map(FactSection.Business::kind)
                .orElse("");
        Map<CheckKind, Verification> latest = latest(caller, caseId);
        Optional<FactSection.Method> chosen = chosen(caller, caseId);
        return providers.all().stream()
                .filter(p -> chosen.map(p::concerns).orElse(true))
                .filter(p -> p.concerns(businessKind) && stated.keySet().containsAll(names(p.looksAt())))
                .filter(p -> isDue(p, latest.get(p.kind()), stated))
                .map(CheckProvider::kind)
                .sorted()
                .toList();
    }

    /** Of a way to show who they are that the applicant has left for another, nothing is said any more. */
    public Map<CheckKind, CheckState> states(Caller caller, String caseId) {
        Map<CheckKind, CheckState> states = new EnumMap<>(CheckKind.class);
        latest(caller, caseId).forEach((kind, check) -> states.put(kind, check.state()));
        chosen(caller, caseId)
                .map(method -> method == FactSection.Method.CARD ? CheckKind.FACE : CheckKind.CREDIT_CARD)
                .ifPresent(states::remove);
        return states;
    }

    private Optional<FactSection.Method> chosen(Caller caller, String caseId) {
        return facts.section(caller, caseId, FactSection.CardOrFace.class).map(FactSection.CardOrFace::method);
    }

    private Map<CheckKind, Verification> latest(Caller caller, String caseId) {
        Map<CheckKind, Verification> latest = new EnumMap<>(CheckKind.class);
        checks.ofCase(caller, caseId).forEach(check -> latest.put(check.kind(), check));
        return latest;
    }

    /** What a company's people have stated of themselves counts as stated of the company: whatever looks at people looks at them. */
    private Map<String, Instant> stated(Caller caller, String caseId) {
        Map<String, Instant> stated = new HashMap<>(facts.statedAt(caller, caseId));
        for (UnderwritingCase child : cases.children(caller, caseId)) {
            facts.statedAt(caller, child.id())
                    .forEach((section, at) ->
                            stated.merge(section, at, (one, other) -> one.isAfter(other) ? one : other));
        }
        return stated;
    }

    /** Whether the people behind it are who they say: of a company's people the least sure. */
    public CheckState identity(Caller caller, String caseId) {
        List<UnderwritingCase> people = cases.children(caller, caseId);
        if (people.isEmpty()) {
            return identityOf(caller, caseId);
        }
        List<CheckState> found =
                people.stream().map(person -> identityOf(caller, person.id())).toList();
        return Stream.of(CheckState.FAILED, CheckState.REVIEW, CheckState.ERROR, CheckState.REQUESTED)
                .filter(found::contains)
                .findFirst()
                .orElse(CheckState.PASSED);
    }

    /** As it was found when it was last looked for; NONE before. */
    public Resemblance resemblance(Caller caller, String caseId) {
        return checks.latest(caller, caseId, CheckKind.LOOK_ALIKES)
                .map(CaseReader::evidence)
                .map(Resemblance::of)
                .orElse(Resemblance.NONE);
    }

    private CheckState identityOf(Caller caller, String caseId) {
        return states(caller, caseId).getOrDefault(CheckKind.IDENTITY, CheckState.REVIEW);
    }

    private static boolean isDue(CheckProvider provider, @Nullable Verification last, Map<String, Instant> stated) {
        return last == null
                || last.isOpen()
                || names(provider.looksAt()).stream()
                        .anyMatch(section ->
                                stated.getOrDefault(section, Instant.EPOCH).isAfter(last.requestedAt()));
    }

    private static Set<String> names(Set<Class<? extends FactSection>> sections) {
        return sections.stream().map(Class::getSimpleName).collect(Collectors.toSet());
    }
}
