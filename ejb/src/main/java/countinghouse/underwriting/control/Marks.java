package countinghouse.underwriting.control;

import countinghouse.platform.Caller;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.LookAlikes.Kind;
import countinghouse.underwriting.Origin;
import countinghouse.underwriting.entity.UnderwritingCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a case others may have given, too; in plain, for hashing and for nothing else. */
@Stateless
public class Marks {
    @Inject
    private Cases cases;

    @Inject
    private Facts facts;

    @Inject
    private CardBook book;

    /** @param value with its kind in it, so that the same digits in two places are two values */
    record Plainly(Kind kind, String value) {}

    public List<Plainly> of(Caller caller, String caseId) {
        UnderwritingCase file = cases.find(caller, caseId);
        String country = file.country();
        List<Plainly> marks = new ArrayList<>();
        facts.section(caller, caseId, FactSection.Business.class)
                .ifPresent(business -> business(marks, business, country));
        facts.section(caller, caseId, FactSection.Account.class)
                .ifPresent(a -> add(
                        marks,
                        Kind.ACCOUNT,
                        country,
                        Plain.number(a.bankCode()) + "/" + Plain.number(a.accountNumber())));
        facts.section(caller, caseId, Origin.class).ifPresent(origin -> {
            add(marks, Kind.CLIENT, "", origin.address());
            add(marks, Kind.DEVICE, "", origin.device());
        });
        person(caller, caseId, country, marks);
        for (UnderwritingCase owner : cases.children(caller, caseId)) {
            person(caller, owner.id(), country, marks);
        }
        return marks.stream().distinct().toList();
    }

    private static void business(List<Plainly> marks, FactSection.Business business, String country) {
        add(marks, Kind.BUSINESS, country, Plain.number(business.registrationNumber()));
        add(marks, Kind.ADDRESS, country, Plain.number(business.addressLine() + business.city() + business.postcode()));
    }

    private void person(Caller caller, String caseId, String country, List<Plainly> marks) {
        facts.section(caller, caseId, FactSection.Person.class).ifPresent(p -> {
            add(marks, Kind.PERSON, country, Plain.number(p.documentNumber()));
            add(marks, Kind.NAME, country, Plain.name(p.fullName()) + " " + p.birthDate());
            add(
                    marks,
                    Kind.PHONE,
                    country,
                    Plain.phone(p.phone(), CountryPacks.of(country).phone().prefix()));
        });
        fingerprint(caller, caseId).ifPresent(print -> add(marks, Kind.CARD, "", print));
    }

    /** The card that was stated; those that were turned away are the provider's business. */
    private Optional<String> fingerprint(Caller caller, String caseId) {
        return facts.section(caller, caseId, FactSection.CardOrFace.class)
                .flatMap(proof -> book.of(caller, caseId).of(proof.cardSession()))
                .map(CardTry::answer)
                .map(answer -> answer.card())
                .map(card -> card.fingerprint());
    }

    private static void add(List<Plainly> marks, Kind kind, String country, String value) {
        if (!value.isBlank()) {
            marks.add(new Plainly(kind, kind + " " + country + " " + value));
        }
    }
}
