package countinghouse.sandbox.identity;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.identity.Verdict.Outcome;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Knows the persons delivered with the program and those added later. A document that is not on the list is UNCLEAR if
 * its number can exist and FAIL if it cannot; one on the list is compared by name and date of birth.
 */
public final class IdentityRegistry implements Part {
    static final String PROVIDER = "Civic Identity Registry (sandbox)";

    private final List<Person> delivered;
    private final List<Person> added = new CopyOnWriteArrayList<>();
    private final JsonLines<Person> store;

    public IdentityRegistry(Path folder) throws IOException {
        delivered = List.of(read("people.json", Person[].class));
        store = new JsonLines<>(folder.resolve("people-added.jsonl"), Person.class);
        added.addAll(store.load());
    }

    /** Lists shipped as resources beside this package. */
    public static <T> T[] read(String resource, Class<T[]> type) throws IOException {
        try (InputStream in = IdentityRegistry.class.getResourceAsStream("/countinghouse/sandbox/" + resource)) {
            if (in == null) {
                throw new IOException("resource missing: " + resource);
            }
            return Json.read(in.readAllBytes(), type);
        }
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
        store.append(person);
        added.addFirst(person);
    }

    private Optional<Person> find(Query query) {
        List<Person> all = new ArrayList<>(added);
        all.addAll(delivered);
        return all.stream()
                .filter(p -> p.holds(query.country(), query.documentNumber()))
                .findFirst();
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
        return Map.of("delivered", delivered.size(), "added", added.size());
    }

    @Override
    public void reset() {
        store.clear();
        added.clear();
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

    /**
     * Insists on a field.
     *
     * @throws BadRequest if it is missing
     */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new BadRequest("missing: " + field);
        }
        return value;
    }
}
