package countinghouse.underwriting.control;

import countinghouse.underwriting.CorrectableFact;
import countinghouse.underwriting.CorrectionView.Change;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactSection.Business;
import countinghouse.underwriting.FactSection.Person;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of what may be corrected on the phone, and how it reads with the corrections.
 *
 * @param person of an applicant who is one; of a company whatever was stated before it was said to be one does not count
 */
record Corrected(@Nullable Business business, @Nullable Person person) {
    static Corrected of(Optional<Business> business, Optional<Person> person) {
        boolean company = business.map(Business::kind).orElse("").equals("COMPANY");
        return new Corrected(business.orElse(null), company ? null : person.orElse(null));
    }

    Map<CorrectableFact, String> values() {
        Map<CorrectableFact, String> values = new EnumMap<>(CorrectableFact.class);
        if (business != null) {
            values.put(CorrectableFact.LEGAL_NAME, business.legalName());
            values.put(CorrectableFact.TRADING_NAME, business.tradingName());
            values.put(CorrectableFact.ADDRESS_LINE, business.addressLine());
            values.put(CorrectableFact.CITY, business.city());
            values.put(CorrectableFact.POSTCODE, business.postcode());
        }
        if (person != null) {
            values.put(CorrectableFact.FULL_NAME, person.fullName());
            values.put(CorrectableFact.PHONE, person.phone());
        }
        return values;
    }

    /** What of it says something else than is stated; the rest, and what nobody has stated, is left out. */
    List<Change> changes(Map<CorrectableFact, String> wanted) {
        Map<CorrectableFact, String> now = values();
        List<Change> changes = new ArrayList<>();
        now.forEach((fact, before) -> {
            String after = wanted.getOrDefault(fact, before).strip();
            if (!after.equals(before)) {
                changes.add(new Change(fact, before, after));
            }
        });
        return List.copyOf(changes);
    }

    /** Whether all of it still reads as it did when the correction was proposed. */
    boolean stands(List<Change> changes) {
        Map<CorrectableFact, String> now = values();
        return changes.stream().allMatch(change -> change.before().equals(now.get(change.fact())));
    }

    /** The sections that change, as they read then. */
    List<FactSection> with(List<Change> changes) {
        Map<CorrectableFact, String> values = values();
        changes.forEach(change -> values.put(change.fact(), change.after()));
        List<FactSection> sections = new ArrayList<>();
        Business b = business;
        if (b != null) {
            sections.add(new Business(
                    b.kind(),
                    values.getOrDefault(CorrectableFact.LEGAL_NAME, ""),
                    values.getOrDefault(CorrectableFact.TRADING_NAME, ""),
                    b.registrationNumber(),
                    b.mcc(),
                    b.monthlyVolume(),
                    values.getOrDefault(CorrectableFact.ADDRESS_LINE, ""),
                    values.getOrDefault(CorrectableFact.CITY, ""),
                    values.getOrDefault(CorrectableFact.POSTCODE, "")));
        }
        Person p = person;
        if (p != null) {
            sections.add(new Person(
                    values.getOrDefault(CorrectableFact.FULL_NAME, ""),
                    p.birthDate(),
                    p.documentKind(),
                    p.documentNumber(),
                    p.expiresOn(),
                    values.getOrDefault(CorrectableFact.PHONE, "")));
        }
        sections.removeIf(section -> section.equals(b) || section.equals(p));
        return List.copyOf(sections);
    }
}
