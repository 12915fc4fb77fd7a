package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.onboarding.AgreementTerms;
import countinghouse.onboarding.Agreements;
import countinghouse.onboarding.Agreements.SignAgreement;
import countinghouse.onboarding.ApplicationView.Requirement;
import countinghouse.web.Session;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last step: everything on one page, the agreement, and the signature under it. */
@Named
@ViewScoped
public class ReviewStep implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String AGREEMENT = "AGREEMENT";

    @Inject
    private ApplicationPage page;

    @Inject
    private Agreements agreements;

    @Inject
    private Session session;

    private @Nullable AgreementTerms terms;
    private String signer = "";
    private boolean accept;

    /** What is signed is what this page showed: the terms are read once, with the page. */
    @PostConstruct
    void open() {
        terms = agreements.terms(session.caller());
    }

    public String submit() {
        return page.submit(isSigning() ? this::sign : () -> {});
    }

    public String resubmit() {
        return page.resubmit(isSigning() ? this::sign : () -> {});
    }

    private void sign() {
        List<String> others = page.getOwed().stream()
                .map(Requirement::code)
                .filter(code -> !code.equals(AGREEMENT))
                .toList();
        if (!others.isEmpty()) {
            throw Refusal.invalid("application.incomplete", Map.of("missing", String.join(",", others)));
        }
        AgreementTerms read = getTerms();
        open();
        agreements.sign(session.caller(), new SignAgreement(signer, accept, session.getLanguage(), read.fingerprint()));
    }

    /** Not signed yet, or not signed any more. */
    public boolean isSigning() {
        return page.getOwed().stream().anyMatch(r -> r.code().equals(AGREEMENT));
    }

    /** It was signed, and then something that it states was corrected. */
    public boolean isRevoked() {
        return page.getOwed().stream().anyMatch(r -> r.code().equals(AGREEMENT) && r.reason() != null);
    }

    public AgreementTerms getTerms() {
        AgreementTerms read = terms;
        if (read == null) {
            throw new IllegalStateException("no agreement was read");
        }
        return read;
    }

    /** Whose name it has to be. */
    public String getSignatories() {
        return String.join(session.isChinese() ? "、" : ", ", getTerms().signatories());
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(@Nullable String signer) {
        this.signer = signer == null ? "" : signer;
    }

    public boolean isAccept() {
        return accept;
    }

    public void setAccept(boolean accept) {
        this.accept = accept;
    }
}
