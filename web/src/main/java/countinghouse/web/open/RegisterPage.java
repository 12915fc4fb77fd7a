package countinghouse.web.open;

import countinghouse.security.People;
import countinghouse.web.Session;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Takes a registration. The page answers the same whether the address is known or not. */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private People people;

    @Inject
    private Session session;

    private String email = "";
    private String password = "";
    private String name = "";
    private boolean sent;

    public void register() {
        people.register(
                new People.Register(email.strip(), password, name.strip(), session.getLocale()), session.client());
        password = "";
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
