package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Step 5: everything on one page, the agreement, and the signature under it. */
@Named
@ViewScoped
public class ReviewStep implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Changes with every change of its words ({@code agreement.*}), since a signature is kept with it. */
    private static final String AGREEMENT = "2026-11-22";

    @Inject
    private ApplicationPage page;

    private boolean accept;

    public String submit() {
        if (!accept) {
            throw Refusal.invalid("application.agreement");
        }
        return page.submit(AGREEMENT);
    }

    public String getAgreementVersion() {
        return AGREEMENT;
    }

    public boolean isAccept() {
        return accept;
    }

    public void setAccept(boolean accept) {
        this.accept = accept;
    }
}
