package countinghouse.sandbox.identity;

import static countinghouse.sandbox.http.BadRequest.required;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.identity.Verdict.Outcome;
import countinghouse.sandbox.store.Listed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows the persons delivered with the program and those added later. A document that is not on the list is UNCLEAR if
 * its number can exist and FAIL if it cannot; one on the list is compared by name and date of birth.
 */
public final class IdentityRegistry implements Part {
    static final String PROVIDER = "Civic Identity Registry (sandbox)";

    private final Listed<Person> people;

    public IdentityRegistry(Path folder) throws IOException {
        people = new Listed<>(folder, "people", Person.class);
    }

    Verdict check(Query query) {
        Map<String, String> evidence = new LinkedHashMap<>();
        Optional<Person> found = find(query);
        if (found.isEmpty()) {
            boolean possible =
                    DocumentNumbers.wellFormed(query.country(), query.documentKind(), query.documentNumber());
            evidence.put("document", possible ? "NOT_FOUND" : "MALFORMED");
            return possible
                    ? Verdict.of(PROVIDER, query, Outcome.UNCLEAR, 40, evidence)
                    : Verdict.of(PROVIDER, query, Outcome.FAIL, 0, evidence);
        }
        Person person = found.get();
        Names name = Names.compare(person.fullName(), query.fullName());
        boolean born = person.birthDate().equals(query.birthDate());
        evidence.put("document", person.listedAs() == Outcome.PASS ? "MATCH" : person.remark());
        evidence.put("name", name.name());
        evidence.put("birthDate", born ? "MATCH" : "DIFFERENT");
        return Verdict.of(PROVIDER, query, outcome(person, name, born), score(person, name, born), evidence);
    }

    void add(Person person) {
        people.add(person);
    }

    private Optional<Person> find(Query query) {
        return people.find(p -> p.holds(query.country(), query.documentNumber()));
    }

    private static Outcome outcome(Person person, Names name, boolean born) {
        if (person.listedAs() != Outcome.PASS) {
            return person.listedAs();
        }
        if (!born || name == Names.DIFFERENT) {
            return Outcome.FAIL;
        }
        return name == Names.MATCH ? Outcome.PASS : Outcome.UNCLEAR;
    }

    private static int score(Person person, Names name, boolean born) {
        return switch (outcome(person, name, born)) {
            case PASS -> 98;
            case UNCLEAR -> 60;
            case FAIL -> person.listedAs() == Outcome.FAIL ? 2 : 15;
        };
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Map<String, Object> state() {
        return people.state();
    }

    @Override
    public void reset() {
        people.reset();
    }

    /** A question as it comes over the wire. */
    record Query(
            String reference,
            String country,
            String documentKind,
            String documentNumber,
            String fullName,
            LocalDate birthDate) {
        Query(
                @Nullable String reference,
                @Nullable String country,
                @Nullable String documentKind,
                @Nullable String documentNumber,
                @Nullable String fullName,
                @Nullable LocalDate birthDate) {
            this.reference = required("reference", reference);
            this.country = required("country", country);
            this.documentKind = required("documentKind", documentKind);
            this.documentNumber = required("documentNumber", documentNumber);
            this.fullName = required("fullName", fullName);
            this.birthDate = required("birthDate", birthDate);
        }
    }
}
