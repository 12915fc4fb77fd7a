package countinghouse.onboarding.control;

import countinghouse.devices.Devices;
import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Recommendations;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.onboarding.entity.Application;
import countinghouse.onboarding.entity.TerminalNeed;
import countinghouse.onboarding.gateway.TerminalRules;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.Underwriting;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Recommends terminals by what applicants need. */
@Stateless
@Local(Recommendations.class)
public class RecommendationsBean implements Recommendations {
    @Inject
    private Applications applications;

    @Inject
    private NeedRows rows;

    @Inject
    private Underwriting underwriting;

    @Inject
    private Devices devices;

    @Inject
    private TerminalRules rules;

    @Override
    public Recommended recommend(Caller applicant) {
        applicant.require(Permission.APPLICATION_READ);
        FactsView facts =
                underwriting.facts(applicant, applications.own(applicant).id());
        Optional<TerminalNeeds> answered = rows.find(applicant).map(TerminalNeed::needs);
        TerminalNeeds needs = answered.orElseGet(() -> rules.usual(facts.country(), mcc(facts)));
        return new Recommended(needs, answered.isPresent(), advise(facts.country(), needs));
    }

    @Override
    public Recommended answer(Caller applicant, TerminalNeeds needs) {
        applicant.require(Permission.APPLICATION_EDIT);
        requireSound(needs);
        Application application = rows.open(applicant);
        FactsView facts = underwriting.facts(applicant, application.id());
        TerminalAdvice advice = advise(facts.country(), needs);
        rows.keep(applicant, application, needs, advice);
        return new Recommended(needs, true, advice);
    }

    @Override
    public Optional<Kept> kept(Caller staff) {
        staff.require(Permission.CASE_READ, Permission.ORDER_READ);
        return rows.find(staff)
                .map(row -> new Kept(
                        row.models(),
                        row.tills(),
                        row.tableVersion(),
                        row.answeredAt(),
                        applications.own(staff).terminal()));
    }

    private TerminalAdvice advise(String country, TerminalNeeds needs) {
        return rules.advise(needs, devices.models(country));
    }

    private static String mcc(FactsView facts) {
        FactSection.Business business = facts.business();
        return business == null ? "" : business.mcc();
    }

    private static void requireSound(TerminalNeeds needs) {
        boolean many = needs.tills() < 1 || needs.tills() > MOST_TILLS;
        if (many
                || twice(needs.places())
                || twice(needs.payments())
                || twice(needs.extras())
                || twice(needs.networks())) {
            throw Refusal.invalid("terminal.needs");
        }
    }

    private static boolean twice(List<?> codes) {
        return new HashSet<>(codes).size() < codes.size();
    }
}
