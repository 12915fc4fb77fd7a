package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.ApplicationState;
import countinghouse.onboarding.ApplicationView;
import countinghouse.onboarding.Onboarding;
import countinghouse.onboarding.TerminalChoice;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import countinghouse.security.Client;
import countinghouse.tenancy.CountryPack;
import countinghouse.tenancy.CountryPacks;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.Origin;
import countinghouse.underwriting.TypedFields;
import countinghouse.underwriting.Underwriting;
import countinghouse.web.Session;
import countinghouse.web.door.Limit;
import countinghouse.web.door.Limits;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application being filled in: which step is shown, what is saved, what is still owed. */
@Named
@ViewScoped
public class ApplicationPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/apply/application.xhtml?faces-redirect=true";

    @Inject
    private Onboarding onboarding;

    @Inject
    private Session session;

    @Inject
    private Limits limits;

    @Inject
    private TypedFields typed;

    @Inject
    private Underwriting underwriting;

    private @Nullable ApplicationView application;
    private @Nullable String wanted;
    private @Nullable String fresh;
    private Step step = Step.BUSINESS;
    private String country = "US";

    /** Resumes a draft where it stands; what is sent already is shown as a timeline instead. */
    public @Nullable String open() {
        country = session.isChinese() ? "CN" : "US";
        if (fresh != null || !session.caller().may(Permission.APPLICATION_READ) || session.getTenantId() == null) {
            return null;
        }
        ApplicationView found = onboarding.application(session.caller());
        if (found.state() != ApplicationState.DRAFT && found.state() != ApplicationState.ACTION_REQUIRED) {
            return "/apply/track.xhtml?faces-redirect=true";
        }
        application = found;
        Step named = Step.named(wanted);
        step = named == null || !Step.of(found).contains(named) ? Step.firstOpen(found) : named;
        return null;
    }

    /** Of the country that is chosen before there is an application. */
    public CountryPack getChosenPack() {
        return CountryPacks.of(country);
    }

    public List<CountryPack> getPacks() {
        return CountryPacks.all();
    }

    public String start() {
        if (limits.take(Limit.APPLICATION, session.getUserId()) > 0) {
            throw Refusal.conflict("application.too-many");
        }
        Caller applicant = session.onPlatform();
        ApplicationView started = onboarding.start(applicant, country, session.getLanguage());
        session.refresh(true);
        session.choose(started.tenantId());
        return HERE + "&step=" + Step.BUSINESS.getKey();
    }

    /** Saves one section; a refusal shows at its field and leaves everything else as it was. */
    void save(FactSection section) {
        application = onboarding.save(session.caller(), section);
    }

    /** What was done meanwhile, in the background or in another window. */
    void reload() {
        application = onboarding.application(session.caller());
    }

    void choose(TerminalChoice choice) {
        application = onboarding.chooseTerminal(session.caller(), choice);
    }

    /** What was typed before and was no whole section yet. */
    Map<String, String> typed(Step of) {
        return typed.typed(session.caller(), getApplication().id(), of.getKey());
    }

    /** Keeps what is typed, whole or not; a lost session loses nothing. */
    void keep(Step of, Map<String, String> fields) {
        typed.keep(session.caller(), getApplication().id(), of.getKey(), fields);
    }

    /** Pressed twice, or in two windows: whoever comes second finds it sent. */
    String submit(Runnable signature) {
        reload();
        if (getApplication().state() != ApplicationState.DRAFT) {
            return "/apply/track.xhtml?faces-redirect=true&sent=2";
        }
        signature.run();
        noteOrigin();
        onboarding.submit(session.caller());
        return "/apply/track.xhtml?faces-redirect=true&sent=1";
    }

    /** Sends again what was asked for. */
    String resubmit(Runnable signature) {
        reload();
        if (!isAgain()) {
            return "/apply/track.xhtml?faces-redirect=true&sent=2";
        }
        signature.run();
        noteOrigin();
        onboarding.resubmit(session.caller());
        return "/apply/track.xhtml?faces-redirect=true&sent=1";
    }

    private void noteOrigin() {
        Client here = session.client();
        underwriting.sentFrom(session.caller(), getApplication().id(), new Origin(here.address(), here.device()));
    }

    /** Sent before: only what was asked for is open. */
    public boolean isAgain() {
        return getApplication().state() == ApplicationState.ACTION_REQUIRED;
    }

    String onward() {
        return HERE + "&step=" + step.next(getApplication()).getKey();
    }

    public String getBackKey() {
        return step.back(getApplication()).getKey();
    }

    public boolean isStarted() {
        return application != null;
    }

    public ApplicationView getApplication() {
        ApplicationView known = application;
        if (known == null) {
            throw new IllegalStateException("no application is open");
        }
        return known;
    }

    /** All that follows from the country of the application. */
    public CountryPack getPack() {
        return CountryPacks.of(getApplication().facts().country());
    }

    public boolean isInChina() {
        return getApplication().facts().country().equals("CN");
    }

    /** A kind of document in the reader's words. */
    public String documentName(String kind) {
        return getPack()
                .document(kind)
                .map(d -> d.name().in(session.getLanguage()))
                .orElse(kind);
    }

    /** How the number of such a business is called. */
    public String getRegistrationLabel() {
        FactSection.Business business = getApplication().facts().business();
        return getPack()
                .applicant(business == null ? "" : business.kind())
                .orElse(getPack().applicants().getFirst())
                .registration()
                .label()
                .in(session.getLanguage());
    }

    /** Whether such an applicant has this step. */
    public boolean has(String stepKey) {
        return getSteps().stream().anyMatch(s -> s.getKey().equals(stepKey));
    }

    public String kindName(String kind) {
        return getPack()
                .applicant(kind)
                .map(a -> a.name().in(session.getLanguage()))
                .orElse(kind);
    }

    public Step getStep() {
        return step;
    }

    public List<Step> getSteps() {
        return Step.of(getApplication());
    }

    public int getStepCount() {
        return getSteps().size();
    }

    public int numberOf(Step other) {
        return getSteps().indexOf(other) + 1;
    }

    public boolean isDone(Step other) {
        return other.done(getApplication());
    }

    public List<ApplicationView.Requirement> getOwed() {
        return getApplication().requirements().stream()
                .filter(ApplicationView.Requirement::owed)
                .toList();
    }

    public List<ApplicationView.Requirement> getMet() {
        return getApplication().requirements().stream().filter(r -> !r.owed()).toList();
    }

    /** Share of the requirements that are met, 0 to 100. */
    public long getShare() {
        return 100
                * getApplication().done()
                / Math.max(1, getApplication().requirements().size());
    }

    public boolean isHere(String requirement) {
        return step.owns(requirement);
    }

    public String stepOf(String requirement) {
        return Step.of(requirement).getKey();
    }

    public @Nullable String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    public @Nullable String getFresh() {
        return fresh;
    }

    public void setFresh(@Nullable String fresh) {
        this.fresh = fresh;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
