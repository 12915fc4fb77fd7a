package countinghouse.web.open;

import countinghouse.kernel.Refusal;
import countinghouse.security.People;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The link of the confirmation mail leads here. */
@Named
@RequestScoped
public class ConfirmPage {
    @Inject
    private People people;

    private String token = "";
    private boolean confirmed;

    public void confirm() {
        try {
            people.confirm(token);
            confirmed = true;
        } catch (Refusal usedOrOld) {
            confirmed = false;
        }
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
