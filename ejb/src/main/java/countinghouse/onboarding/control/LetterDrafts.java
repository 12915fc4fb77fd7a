package countinghouse.onboarding.control;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.Correspondence.Draft;
import countinghouse.onboarding.Correspondence.LetterDesk;
import countinghouse.onboarding.entity.Application;
import countinghouse.platform.Caller;
import countinghouse.platform.Settings;
import countinghouse.security.People;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Underwriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** To whom a letter goes, and what the templates say of this application. */
@ApplicationScoped
public class LetterDrafts {
    @Inject
    private Applications applications;

    @Inject
    private Underwriting underwriting;

    @Inject
    private ApplicantMail mail;

    public LetterDesk desk(Caller underwriter, String writers) {
        Application application = applications.own(underwriter);
        People.Contact to = addressee(underwriter, application);
        String theirs = language(to.locale().toLanguageTag());
        FactSection.Business business = underwriting.business(underwriter, application.id());
        Map<String, String> values = Map.of(
                "name",
                to.name(),
                "business",
                business == null || business.tradingName().isBlank() ? application.number() : business.tradingName(),
                "number",
                application.number(),
                "link",
                link());
        List<Draft> drafts = LetterTemplates.all().stream()
                .map(template -> draft(template, language(writers), theirs, values))
                .toList();
        return new LetterDesk(to.name(), theirs, drafts);
    }

    /** Whoever applied, or an owner in their place. @throws Refusal letter.nobody */
    public People.Contact addressee(Caller caller, Application application) {
        List<People.Contact> contacts = mail.contacts(Caller.system(caller.tenant(), "onboarding"));
        return contacts.stream()
                .filter(contact -> contact.userId().equals(application.applicantId()))
                .findFirst()
                .or(() -> contacts.stream().findFirst())
                .orElseThrow(() -> Refusal.conflict("letter.nobody"));
    }

    /** Where the applicant reads and answers it. */
    static String link() {
        return Settings.required("PUBLIC_URL") + "/apply/track.xhtml";
    }

    private static Draft draft(LetterTemplate template, String writers, String theirs, Map<String, String> values) {
        LetterTemplate.Words words = template.in(theirs);
        return new Draft(
                template.code(),
                template.in(writers).title(),
                LetterTemplates.fill(words.subject(), values),
                LetterTemplates.fill(String.join("\n", words.text()), values));
    }

    private static String language(String tag) {
        return tag.startsWith("zh") ? "zh-CN" : "en";
    }
}
