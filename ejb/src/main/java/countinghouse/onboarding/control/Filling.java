package countinghouse.onboarding.control;

import countinghouse.onboarding.Agreements.SignAgreement;
import countinghouse.onboarding.SignedAgreement;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.onboarding.entity.Application;
import countinghouse.platform.Caller;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What the applicant fills in, each part of it one requirement. */
@ApplicationScoped
public class Filling {
    @Inject
    private Applications applications;

    @Inject
    private Requirements requirements;

    @Inject
    private Underwriting underwriting;

    @Inject
    private OwnerDesk owners;

    @Inject
    private Signing signing;

    @Inject
    private Clock clock;

    public void state(Caller applicant, FactSection section) {
        Application application = open(applicant, Owed.by(section));
        underwriting.state(applicant, application.id(), known(applicant, application, section));
        FactsView facts = underwriting.facts(applicant, application.id());
        if (section instanceof FactSection.Business business) {
            if (!business.kind().equals("COMPANY") && owners.dismiss(applicant)) {
                requirements.lack(applicant, Owed.OWNERS);
            }
            requirements.owe(applicant, application, Owed.of(facts.country(), business.kind()));
        }
        suits(applicant, facts);
        resign(applicant, application);
    }

    /** A company's people have applications of their own, by whose ids they are known. */
    private FactSection known(Caller applicant, Application application, FactSection section) {
        return section instanceof FactSection.Ownership named ? owners.name(applicant, application, named) : section;
    }

    /** A document counts once every side of its kind is there; the kind may be stated before the pictures, and change after them. */
    private void suits(Caller applicant, FactsView facts) {
        if (facts.lacksSides()) {
            requirements.lack(applicant, Owed.IDENTITY_DOCUMENT);
        } else if (facts.identityDocument() != null) {
            requirements.suffice(applicant, Owed.IDENTITY_DOCUMENT);
        }
    }

    public void choose(Caller applicant, TerminalChoice choice) {
        Application application = open(applicant, Owed.TERMINAL);
        application.choose(choice);
        applications.trail(applicant, "application.terminal-chosen");
        resign(applicant, application);
    }

    public SignedAgreement sign(Caller applicant, SignAgreement command) {
        return signing.sign(applicant, open(applicant, Owed.AGREEMENT), command);
    }

    /** A signature stands under what was read; once that is corrected it is asked for again. */
    private void resign(Caller applicant, Application application) {
        signing.recheck(applicant, application)
                .ifPresent(reason -> requirements.again(applicant, application, Owed.AGREEMENT, reason));
    }

    private Application open(Caller applicant, String requirement) {
        Application application = applications.own(applicant);
        application.edit(clock.instant());
        requirements.give(applicant, application, requirement);
        return application;
    }
}
