package countinghouse.web.apply;

import countinghouse.onboarding.OwnerState;
import countinghouse.onboarding.OwnerView;
import countinghouse.onboarding.Owners;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom of its people a company still waits for. */
@Named
@RequestScoped
public class OwnersCard {
    @Inject
    private Owners owners;

    @Inject
    private Session session;

    private @Nullable List<OwnerView> people;

    public List<OwnerView> getPeople() {
        List<OwnerView> known = people;
        if (known == null) {
            known = List.copyOf(owners.owners(session.caller()));
            people = known;
        }
        return known;
    }

    public long getAnswered() {
        return getPeople().stream().filter(person -> !person.missing()).count();
    }

    public boolean isWaiting() {
        return getPeople().stream().anyMatch(OwnerView::missing);
    }

    /** Somebody has a link and has not used it. */
    public boolean isAsked() {
        return getPeople().stream().anyMatch(person -> person.state() == OwnerState.INVITED);
    }

    public String percent(OwnerView person) {
        return OwnerLine.percent(person.shareBasisPoints());
    }

    public void sendAgain(String ownerId, String words) {
        owners.sendAgain(session.caller(), ownerId);
        people = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words));
    }
}
