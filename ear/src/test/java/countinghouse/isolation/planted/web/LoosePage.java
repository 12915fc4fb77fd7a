package countinghouse.isolation.planted.web;

import countinghouse.isolation.planted.Holes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A page without the check. */
@Named
@RequestScoped
public class LoosePage {
    @Inject
    private Holes.NoCheck orders;

    private String id = "";

    public String getRecipient() {
        return recipientOf(id);
    }

    public String recipientOf(String wanted) {
        try {
            return wanted == null || wanted.isEmpty() ? "" : orders.order(wanted);
        } catch (RuntimeException e) {
            return "";
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
