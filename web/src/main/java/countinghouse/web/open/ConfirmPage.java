package countinghouse.web.open;

import countinghouse.kernel.Refusal;
import countinghouse.security.People;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The link of the confirmation mail leads here. Mail scanners open links, so opening it does nothing; the button confirms. */
@Named
@ViewScoped
public class ConfirmPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    private String token = "";
    private boolean confirmed;
    private boolean failed;

    public void confirm() {
        try {
            people.confirm(token);
            confirmed = true;
        } catch (Refusal usedOrOld) {
            failed = true;
        }
    }

    public boolean isAsking() {
        return !confirmed && !failed;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public boolean isFailed() {
        return failed;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
