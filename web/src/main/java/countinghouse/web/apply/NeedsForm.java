package countinghouse.web.apply;

import countinghouse.devices.TerminalFeatures.Network;
import countinghouse.devices.TerminalFeatures.Payment;
import countinghouse.devices.TerminalFeatures.Place;
import countinghouse.onboarding.Recommendations;
import countinghouse.onboarding.Recommendations.Recommended;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.onboarding.TerminalNeeds.Extra;
import countinghouse.web.Session;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The questions before a terminal is chosen; each answer is kept at once, and the recommendation follows it. */
@Named
@ViewScoped
public class NeedsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Recommendations recommendations;

    @Inject
    private ApplicationPage page;

    @Inject
    private Session session;

    private @Nullable Recommended recommended;
    private String[] places = {};
    private String[] payments = {};
    private String[] extras = {};
    private String[] networks = {};
    private int tills = 1;

    @PostConstruct
    void open() {
        Recommended found = recommendations.recommend(session.caller());
        recommended = found;
        TerminalNeeds needs = found.needs();
        places = codes(needs.places());
        payments = codes(needs.payments());
        extras = codes(needs.extras());
        networks = codes(needs.networks());
        tills = needs.tills();
    }

    public void changed() {
        recommended = recommendations.answer(session.caller(), stated());
        page.reload();
    }

    public void fewer() {
        tills = Math.max(1, tills - 1);
        changed();
    }

    public void more() {
        tills = Math.min(Recommendations.MOST_TILLS, tills + 1);
        changed();
    }

    private TerminalNeeds stated() {
        return new TerminalNeeds(
                values(places, Place::valueOf),
                tills,
                values(payments, Payment::valueOf),
                values(extras, Extra::valueOf),
                values(networks, Network::valueOf));
    }

    private static String[] codes(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <T> List<T> values(String[] codes, Function<String, T> of) {
        return Arrays.stream(codes).map(of).toList();
    }

    public TerminalAdvice getAdvice() {
        Recommended known = recommended;
        if (known == null) {
            throw new IllegalStateException("nothing was recommended");
        }
        return known.advice();
    }

    public boolean isAnswered() {
        return recommended != null && recommended.answered();
    }

    public Place[] getAllPlaces() {
        return Place.values();
    }

    public Payment[] getAllPayments() {
        return Payment.values();
    }

    public Extra[] getAllExtras() {
        return Extra.values();
    }

    public Network[] getAllNetworks() {
        return Network.values();
    }

    public String[] getPlaces() {
        return places.clone();
    }

    public void setPlaces(String[] places) {
        this.places = places.clone();
    }

    public String[] getPayments() {
        return payments.clone();
    }

    public void setPayments(String[] payments) {
        this.payments = payments.clone();
    }

    public String[] getExtras() {
        return extras.clone();
    }

    public void setExtras(String[] extras) {
        this.extras = extras.clone();
    }

    public String[] getNetworks() {
        return networks.clone();
    }

    public void setNetworks(String[] networks) {
        this.networks = networks.clone();
    }

    public int getTills() {
        return tills;
    }

    public void setTills(int tills) {
        this.tills = tills;
    }
}
