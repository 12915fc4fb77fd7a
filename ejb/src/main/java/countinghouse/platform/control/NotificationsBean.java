package countinghouse.platform.control;

import countinghouse.kernel.Ids;
import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.Notifications;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.platform.Work;
import countinghouse.platform.entity.MailMessage;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/** Queues mail. */
@Stateless
@Local(Notifications.class)
public class NotificationsBean implements Notifications {
    static final String WORK = "mail";

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Vault vault;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    @Override
    public void send(Caller caller, Mail mail) {
        Caller bound = caller.orPlatform();
        String id = Ids.next("ntf");
        byte[] parameters = Json.write(mail.parameters()).getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        tenants.bind(bound).persist(new MailMessage(id, mail, vault.seal(place(bound, id), parameters), now));
        work.queue(bound, WORK, id, now);
    }

    static Vault.Place place(Caller caller, String id) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.MAIL, "mail_message", "parameters", id);
    }
}
