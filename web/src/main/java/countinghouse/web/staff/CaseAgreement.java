package countinghouse.web.staff;

import countinghouse.onboarding.Agreements;
import countinghouse.onboarding.SignedAgreement;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agreement of a case, with its signature. */
@Named
@RequestScoped
public class CaseAgreement {
    @Inject
    private Agreements agreements;

    @Inject
    private CasePage page;

    private @Nullable Optional<SignedAgreement> signed;

    public @Nullable SignedAgreement getSigned() {
        if (signed == null) {
            signed = agreements.signed(page.caller());
        }
        return signed.orElse(null);
    }
}
