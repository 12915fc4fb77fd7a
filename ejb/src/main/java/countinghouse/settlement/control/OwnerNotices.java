package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Notifications;
import countinghouse.platform.Role;
import countinghouse.platform.Settings;
import countinghouse.security.People;
import countinghouse.security.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Who changes where or for how much a merchant is paid proves once more who it is, and every owner there was before is told of each step. */
@ApplicationScoped
public class OwnerNotices {
    private static final String ACCOUNT = "/merchant/payout-account.xhtml";

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
        tell(by, "payout-account-proposed", ACCOUNT, Map.of());
    }

    void changed(Caller by) {
        tell(by, "payout-account-changed", ACCOUNT, Map.of());
    }

    void undone(Caller by) {
        tell(by, "payout-account-undone", ACCOUNT, Map.of());
    }

    void refused(Caller by, String reason) {
        tell(by, "payout-account-refused", ACCOUNT, Map.of("reason", reason));
    }

    /** @param plan its id, of the page that shows it */
    void planAgreed(Caller by, LocalDate from, String plan) {
        tell(by, "price-plan-agreed", "/merchant/fees.xhtml?plan=" + plan, Map.of("day", from.toString()));
    }

    private void tell(Caller by, String template, String page, Map<String, String> more) {
        Caller system = Caller.system(by.tenant(), "payouts");
        for (People.Contact contact : people.contacts(system, Role.OWNER)) {
            Map<String, String> parameters = new HashMap<>(more);
            parameters.put("name", contact.name());
            parameters.put("by", by.name());
            parameters.put("link", Settings.required("PUBLIC_URL") + page);
            notifications.send(system, new Notifications.Mail(contact.email(), contact.locale(), template, parameters));
        }
    }
}
