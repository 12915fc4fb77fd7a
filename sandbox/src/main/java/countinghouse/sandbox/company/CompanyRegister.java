package countinghouse.sandbox.company;

import static countinghouse.sandbox.http.BadRequest.required;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.identity.Names;
import countinghouse.sandbox.identity.Verdict;
import countinghouse.sandbox.identity.Verdict.Outcome;
import countinghouse.sandbox.store.Listed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows the companies delivered with the program and those added later. A number that is not on the list is UNCLEAR if it can exist and FAIL
 * if it cannot; a company on the list is compared by name and representatives. Another address is told, and no reason against it.
 */
public final class CompanyRegister implements Part {
    static final String PROVIDER = "Company Register (sandbox)";
    private static final String NOT_ASKED = "NOT_ASKED";

    private final Listed<Company> companies;

    public CompanyRegister(Path folder) throws IOException {
        companies = new Listed<>(folder, "companies", Company.class);
    }

    Map<String, @Nullable Object> check(Query query) {
        Optional<Company> found = find(query);
        if (found.isEmpty()) {
            boolean possible = RegistrationNumbers.wellFormed(query.country(), query.registrationNumber());
            Map<String, String> evidence = Map.of("company", possible ? "NOT_FOUND" : "MALFORMED");
            return possible
                    ? answer(Verdict.of(PROVIDER, query, Outcome.UNCLEAR, 40, evidence), null)
                    : answer(Verdict.of(PROVIDER, query, Outcome.FAIL, 0, evidence), null);
        }
        Company company = found.get();
        Names name = Names.compare(company.name(), query.legalName());
        Optional<Names> people = representatives(company, query.representatives());
        Outcome outcome = outcome(company.status(), name, people.orElse(Names.MATCH));
        Map<String, String> evidence = Map.of(
                "company", company.status().name(),
                "companyName", name.name(),
                "companyAddress",
                        query.address().isBlank()
                                ? NOT_ASKED
                                : Names.compare(company.address(), query.address())
                                        .name(),
                "representatives", people.map(Names::name).orElse(NOT_ASKED));
        return answer(Verdict.of(PROVIDER, query, outcome, score(outcome), evidence), company);
    }

    private static Map<String, @Nullable Object> answer(Verdict verdict, @Nullable Company company) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", verdict.id());
        answer.put("provider", verdict.provider());
        answer.put("outcome", verdict.outcome());
        answer.put("score", verdict.score());
        answer.put("evidence", verdict.evidence());
        answer.put(
                "company",
                company == null
                        ? null
                        : Map.of("status", company.status(), "name", company.name(), "address", company.address()));
        return answer;
    }

    /** Of several the worst. */
    private static Optional<Names> representatives(Company company, List<String> asked) {
        return asked.stream()
                .map(person -> company.representatives().stream()
                        .map(known -> Names.compare(known, person))
                        .min(Comparator.naturalOrder())
                        .orElse(Names.DIFFERENT))
                .max(Comparator.naturalOrder());
    }

    private static Outcome outcome(Company.Status status, Names name, Names people) {
        if (status == Company.Status.DISSOLVED || name == Names.DIFFERENT || people == Names.DIFFERENT) {
            return Outcome.FAIL;
        }
        boolean sure = status == Company.Status.ACTIVE && name == Names.MATCH && people == Names.MATCH;
        return sure ? Outcome.PASS : Outcome.UNCLEAR;
    }

    private static int score(Outcome outcome) {
        return switch (outcome) {
            case PASS -> 98;
            case UNCLEAR -> 60;
            case FAIL -> 5;
        };
    }

    void add(Company company) {
        companies.add(company);
    }

    private Optional<Company> find(Query query) {
        return companies.find(company -> company.is(query.country(), query.registrationNumber()));
    }

    @Override
    public String name() {
        return "company";
    }

    @Override
    public Map<String, Object> state() {
        return companies.state();
    }

    @Override
    public void reset() {
        companies.reset();
    }

    /** A question as it comes over the wire. */
    record Query(
            String reference,
            String country,
            String registrationNumber,
            String legalName,
            String address,
            List<String> representatives) {
        Query(
                @Nullable String reference,
                @Nullable String country,
                @Nullable String registrationNumber,
                @Nullable String legalName,
                @Nullable String address,
                @Nullable List<String> representatives) {
            this.reference = required("reference", reference);
            this.country = required("country", country);
            this.registrationNumber = required("registrationNumber", registrationNumber);
            this.legalName = required("legalName", legalName);
            this.address = address == null ? "" : address;
            this.representatives = representatives == null ? List.of() : List.copyOf(representatives);
        }
    }
}
