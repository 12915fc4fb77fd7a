package countinghouse.web.apply;

import countinghouse.devices.Devices;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.onboarding.TerminalChoice;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Step 4: which terminal, and how many. */
@Named
@ViewScoped
public class TerminalStep implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationPage page;

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
        } else if (!models.isEmpty()) {
            modelCode = models.getFirst().code();
        }
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

    public List<TerminalModel> getModels() {
        return models;
    }

    public @org.jspecify.annotations.Nullable TerminalModel getChosen() {
        Optional<TerminalModel> chosen =
                models.stream().filter(m -> m.code().equals(modelCode)).findFirst();
        return chosen.orElse(null);
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
