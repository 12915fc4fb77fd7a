package countinghouse.web.apply;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.onboarding.TerminalAdvice;
import countinghouse.onboarding.TerminalAdvice.Pick;
import countinghouse.onboarding.TerminalChoice;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which terminal, and how many: the recommended ones first, then all others on offer. */
@Named
@ViewScoped
public class TerminalStep implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationPage page;

    @Inject
    private NeedsForm needs;

    @Inject
    private Devices devices;

    private List<TerminalModel> models = List.of();
    private String modelCode = "";
    private int quantity = 1;

    @PostConstruct
    void open() {
        models = List.copyOf(devices.models(page.getApplication().facts().country()));
        TerminalChoice saved = page.getApplication().terminal();
        if (saved != null) {
            modelCode = saved.modelCode();
            quantity = saved.quantity();
        } else {
            propose();
        }
    }

    /** An answer was changed: what is proposed follows it, what was chosen stays. */
    public void answered() {
        needs.changed();
        follow();
    }

    public void fewer() {
        needs.fewer();
        follow();
    }

    public void more() {
        needs.more();
        follow();
    }

    private void follow() {
        if (page.getApplication().terminal() == null) {
            propose();
        }
    }

    private void propose() {
        TerminalAdvice advice = needs.getAdvice();
        if (!advice.picks().isEmpty()) {
            modelCode = advice.picks().getFirst().modelCode();
            quantity = advice.quantity();
        }
    }

    /** Takes what is recommended; so the needs that it follows from are the applicant's own. */
    public void take() {
        if (!needs.isAnswered()) {
            needs.changed();
        }
        propose();
        page.choose(new TerminalChoice(modelCode, quantity));
    }

    public void leave() {
        if (getChosen() != null) {
            page.choose(new TerminalChoice(modelCode, quantity));
        }
    }

    public String next() {
        page.choose(new TerminalChoice(modelCode, quantity));
        return page.onward();
    }

    /** The recommended ones first. */
    public List<TerminalCard> getCards() {
        List<Pick> picks = needs.getAdvice().picks();
        boolean complete = needs.getAdvice().complete();
        List<TerminalCard> cards = new ArrayList<>();
        for (Pick pick : picks) {
            int rank = cards.size() + 1;
            find(pick.modelCode())
                    .ifPresent(model -> cards.add(new TerminalCard(model, rank, rank == 1 && !complete, pick)));
        }
        models.stream()
                .filter(model ->
                        picks.stream().noneMatch(pick -> pick.modelCode().equals(model.code())))
                .forEach(model -> cards.add(new TerminalCard(model, 0, false, null)));
        return cards;
    }

    /** Whether what is chosen is what is recommended. */
    public boolean isTaken() {
        TerminalChoice saved = page.getApplication().terminal();
        TerminalAdvice advice = needs.getAdvice();
        return saved != null
                && !advice.picks().isEmpty()
                && saved.modelCode().equals(advice.picks().getFirst().modelCode())
                && saved.quantity() == advice.quantity();
    }

    public @Nullable TerminalModel getChosen() {
        return find(modelCode).orElse(null);
    }

    private Optional<TerminalModel> find(String code) {
        return models.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    public String getModelCode() {
        return modelCode;
    }

    public void setModelCode(String modelCode) {
        this.modelCode = modelCode;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }
}
