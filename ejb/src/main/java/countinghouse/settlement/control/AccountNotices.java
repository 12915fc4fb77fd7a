package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.security.People;
import countinghouse.security.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Who changes an account proves once more who it is, and every owner there was before is told of each step. */
@ApplicationScoped
public class AccountNotices {
    @Inject
    private StepUp proofs;

    @Inject
    private People people;

    @Inject
    private Notifications notifications;

    /** @throws countinghouse.kernel.Refusal person.step-up */
    void requireProof(Caller person) {
        if (!person.isSystem()) {
            proofs.require(person);
        }
    }

    void proposed(Caller by) {
        tell(by, "payout-account-proposed");
    }

    void changed(Caller by) {
        tell(by, "payout-account-changed");
    }

    void undone(Caller by) {
        tell(by, "payout-account-undone");
    }

    private void tell(Caller by, String template) {
        Caller system = Caller.system(by.tenant(), "payouts");
        for (People.Contact contact : people.contacts(system, Role.OWNER)) {
            notifications.send(
                    system,
                    new Notifications.Mail(
                            contact.email(),
                            contact.locale(),
                            template,
                            Map.of(
                                    "name",
                                    contact.name(),
                                    "by",
                                    by.name(),
                                    "link",
                                    Settings.required("PUBLIC_URL") + "/merchant/payouts.xhtml")));
        }
    }
}
