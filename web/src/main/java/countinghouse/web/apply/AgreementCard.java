package countinghouse.web.apply;

import countinghouse.onboarding.Agreements;
import countinghouse.onboarding.SignedAgreement;
import countinghouse.web.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agreement as signed, beside the timeline. */
@Named
@RequestScoped
public class AgreementCard {
    @Inject
    private Agreements agreements;

    @Inject
    private Session session;

    private @Nullable Optional<SignedAgreement> signed;

    public @Nullable SignedAgreement getSigned() {
        if (signed == null) {
            signed = agreements.signed(session.caller());
        }
        return signed.orElse(null);
    }
}
