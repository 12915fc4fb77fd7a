package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.Vault;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.ScreeningHits.Subject;
import countinghouse.underwriting.entity.UnderwritingCase;
import countinghouse.underwriting.screening.BirthDate;
import countinghouse.underwriting.screening.EntityKind;
import countinghouse.underwriting.screening.ScreeningSubject;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom of a case to look for on the lists: the applicant, the business, and a company's owners and directors. */
@Stateless
public class ScreeningSubjects {
    @Inject
    private Cases cases;

    @Inject
    private Facts facts;

    @Inject
    private Vault vault;

    /**
     * @param factsHash a blind index of what is asked: the same facts, the same answer
     * @param birth as stated, for people's eyes
     */
    public record Named(
            Subject role,
            ScreeningSubject subject,
            String factsHash,
            String country,
            @Nullable LocalDate birth) {}

    public List<Named> of(Caller caller, String caseId) {
        UnderwritingCase file = cases.find(caller, caseId);
        String country = file.country();
        List<Named> all = new ArrayList<>();
        Optional<FactSection.Person> person = facts.section(caller, caseId, FactSection.Person.class);
        person.ifPresent(p -> all.add(person(caller, Subject.PERSON, p, country)));
        facts.section(caller, caseId, FactSection.Business.class)
                .flatMap(business -> business(caller, business, person, country))
                .ifPresent(all::add);
        for (UnderwritingCase owner : cases.children(caller, caseId)) {
            facts.section(caller, owner.id(), FactSection.Person.class)
                    .ifPresent(p -> all.add(person(caller, Subject.OWNER, p, owner.country())));
        }
        return all;
    }

    private Named person(Caller caller, Subject role, FactSection.Person person, String country) {
        var subject = new ScreeningSubject(
                EntityKind.PERSON, List.of(person.fullName()), BirthDate.day(person.birthDate()), List.of(country));
        return named(caller, role, subject, person.birthDate());
    }

    /** A business that bears its owner's name is asked for by that name once, as the person. */
    private Optional<Named> business(
            Caller caller, FactSection.Business business, Optional<FactSection.Person> person, String country) {
        var names = new LinkedHashSet<>(
                List.of(business.legalName().strip(), business.tradingName().strip()));
        person.ifPresent(p -> names.remove(p.fullName().strip()));
        names.remove("");
        if (names.isEmpty()) {
            return Optional.empty();
        }
        EntityKind kind = business.kind().equals("COMPANY") ? EntityKind.ENTITY : EntityKind.UNKNOWN;
        var subject = new ScreeningSubject(kind, List.copyOf(names), null, List.of(country));
        return Optional.of(named(caller, Subject.BUSINESS, subject, null));
    }

    private Named named(Caller caller, Subject role, ScreeningSubject subject, @Nullable LocalDate birth) {
        String asked = Json.write(List.of(
                subject.kind().name(), subject.names(), birth == null ? "" : birth.toString(), subject.countries()));
        String hash = vault.blindIndex(caller.tenant(), Vault.DataClass.IDENTITY, asked);
        return new Named(role, subject, hash, subject.countries().getFirst(), birth);
    }
}
