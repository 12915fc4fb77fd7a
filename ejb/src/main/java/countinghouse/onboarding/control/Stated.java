package countinghouse.onboarding.control;

import countinghouse.devices.Devices;
import countinghouse.onboarding.AgreementTerms;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.gateway.AgreementPrinter;
import countinghouse.platform.Caller;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agreement of an application states as of now. */
@ApplicationScoped
public class Stated {
    @Inject
    private Applications applications;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Devices devices;

    @Inject
    private AgreementPrinter printer;

    public AgreementTerms terms(Caller applicant) {
        Application application = applications.own(applicant);
        FactsView facts = underwriting.facts(applicant, application.id());
        CountryPack pack = CountryPacks.of(facts.country());
        return new AgreementTerms(
                printer.version(),
                application.number(),
                facts.country(),
                facts.currency(),
                pack.zone(),
                facts.business(),
                kind(pack, facts.business()),
                signatories(facts),
                facts.account(),
                terminal(facts.country(), application.terminal()),
                pack.fees());
    }

    /** For a company those who speak for it, else the person who applies. */
    static List<String> signatories(FactsView facts) {
        FactSection.Business business = facts.business();
        FactSection.Ownership ownership = facts.company().ownership();
        if (business != null && business.kind().equals("COMPANY")) {
            return ownership == null
                    ? List.of()
                    : ownership.people().stream()
                            .filter(FactSection.Stake::director)
                            .map(FactSection.Stake::fullName)
                            .toList();
        }
        FactsView.PersonView person = facts.person();
        return person == null ? List.of() : List.of(person.fullName());
    }

    private static AgreementTerms.@Nullable Kind kind(CountryPack pack, FactSection.@Nullable Business business) {
        return business == null
                ? null
                : pack.applicant(business.kind())
                        .map(kind -> new AgreementTerms.Kind(
                                kind.name(), kind.registration().label()))
                        .orElse(null);
    }

    private AgreementTerms.@Nullable Terminal terminal(String country, @Nullable TerminalChoice choice) {
        if (choice == null) {
            return null;
        }
        return devices.models(country).stream()
                .filter(model -> model.code().equals(choice.modelCode()))
                .map(model -> new AgreementTerms.Terminal(
                        model.code(), choice.quantity(), model.price(), model.monthlyRent()))
                .findFirst()
                .orElse(null);
    }
}
