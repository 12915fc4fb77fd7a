package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.underwriting.CheckState;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactsView;
import countinghouse.underwriting.PersonProofs;
import countinghouse.underwriting.PersonProofs.CardTryView;
import countinghouse.web.Session;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step "verify it is you": a credit card at the verifier's own page, or the face. */
@Named
@ViewScoped
public class VerifyStep implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationPage page;

    @Inject
    private PersonProofs proofs;

    @Inject
    private Session session;

    private String method = "";
    private @Nullable URI cardPage;
    private List<CardTryView> tries = List.of();
    private boolean waiting;

    @PostConstruct
    void open() {
        FactsView.ProofView saved = page.getApplication().facts().cardOrFace();
        method = saved == null ? "" : saved.method().name();
        read();
        if (last() != null
                && last().state() == CheckState.REQUESTED
                && !last().session().isEmpty()) {
            method = "CARD";
            ask(); // it may have ended while nobody looked
        }
    }

    private void read() {
        tries = List.copyOf(
                proofs.cardTries(session.caller(), page.getApplication().id()));
    }

    public void choose() {
        cardPage = null;
    }

    /** Shows the verifier's page; again after a card that was turned away. */
    public void enterCard() {
        String id = page.getApplication().id();
        cardPage = proofs.openCard(session.caller(), id, session.getLanguage());
        read();
    }

    /** The verifier's page says that it is done. */
    public void ask() {
        proofs.askCard(session.caller(), page.getApplication().id());
        waiting = true;
    }

    /** Looks whether the answer is there; a card that is good is taken at once. */
    public void look() {
        read();
        CardTryView last = last();
        if (last == null || last.state() == CheckState.REQUESTED) {
            ask(); // asked twice is asked once; a question that came a moment too early is asked again
            return;
        }
        waiting = false;
        cardPage = null;
        if (last.good()) {
            page.save(FactSection.CardOrFace.card(last.session()));
        }
    }

    /** Three cards were turned away, and the applicant would rather have a person look than show the face. */
    public String toPerson() {
        CardTryView last = last();
        if (last == null) {
            throw Refusal.invalid("proof.card-first");
        }
        page.save(FactSection.CardOrFace.card(last.session()));
        return page.onward();
    }

    public String next() {
        FactsView.ProofView saved = page.getApplication().facts().cardOrFace();
        if (saved == null || !saved.method().name().equals(method)) {
            throw Refusal.invalid(method.equals("FACE") ? "proof.face-first" : "proof.card-first");
        }
        return page.onward();
    }

    /** The last card that was tried, or null. */
    public @Nullable CardTryView last() {
        return tries.isEmpty() ? null : tries.getLast();
    }

    public @Nullable CardTryView getLast() {
        return last();
    }

    public boolean isCard() {
        return method.equals("CARD");
    }

    public boolean isFace() {
        return method.equals("FACE");
    }

    /** A card is stated and was not turned away. */
    public boolean isDone() {
        FactsView.ProofView saved = page.getApplication().facts().cardOrFace();
        CardTryView last = last();
        return saved != null && saved.method() == FactSection.Method.CARD && last != null && last.good();
    }

    public boolean isTurnedAway() {
        CardTryView last = last();
        return last != null && last.state() == CheckState.FAILED && cardPage == null && !waiting;
    }

    public long getTriesLeft() {
        long failed = tries.stream().filter(t -> t.state() == CheckState.FAILED).count();
        return Math.max(0, PersonProofs.CARD_TRIES - failed);
    }

    public boolean isWaiting() {
        return waiting;
    }

    public @Nullable String getCardPage() {
        URI open = cardPage;
        return open == null ? null : open.toString();
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }
}
