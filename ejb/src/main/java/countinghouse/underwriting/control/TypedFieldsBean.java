package countinghouse.underwriting.control;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.TypedFields;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Half-filled steps of the wizard. */
@Stateless
@Local(TypedFields.class)
public class TypedFieldsBean implements TypedFields {
    private static final Set<String> STEPS = Set.of("business", "person", "account");

    @Inject
    private Cases cases;

    @Inject
    private Facts facts;

    @Override
    public Map<String, String> typed(Caller applicant, String caseId, String step) {
        applicant.require(Permission.APPLICATION_EDIT);
        cases.find(applicant, caseId);
        return read(applicant, caseId).steps().getOrDefault(step, Map.of());
    }

    @Override
    public void keep(Caller applicant, String caseId, String step, Map<String, String> fields) {
        applicant.require(Permission.APPLICATION_EDIT);
        if (!cases.lock(applicant, caseId).takesFacts()) {
            throw Refusal.conflict("case.closed");
        }
        boolean fits = STEPS.contains(step)
                && fields.size() <= MOST_FIELDS
                && fields.values().stream().allMatch(text -> text.length() <= LONGEST);
        if (!fits) {
            throw Refusal.invalid("fields.too-many");
        }
        Map<String, Map<String, String>> steps =
                new HashMap<>(read(applicant, caseId).steps());
        steps.put(step, Map.copyOf(fields));
        facts.keep(applicant, caseId, new Typed(steps));
    }

    private Typed read(Caller caller, String caseId) {
        return facts.section(caller, caseId, Typed.class).orElse(new Typed(Map.of()));
    }

    /** @param steps fields by their names, by step */
    public record Typed(Map<String, Map<String, String>> steps) {}
}
