package countinghouse.platform.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Json;
import countinghouse.platform.TenantEntityManager;
import countinghouse.platform.Vault;
import countinghouse.platform.entity.MailMessage;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The transactions around the sending of a mail. */
@Stateless
public class MailQueue {
    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    /** What the sender needs of a mail that has not left yet. */
    public record Pending(String id, String to, String language, String template, Map<String, String> parameters) {}

    public Optional<Pending> pending(Caller caller, String id) {
        MailMessage mail = tenants.bind(caller).find(MailMessage.class, id);
        if (mail == null || !mail.isQueued()) {
            return Optional.empty();
        }
        byte[] parameters = vault.open(NotificationsBean.place(caller, id), mail.parameters());
        return Optional.of(new Pending(
                id,
                mail.recipient(),
                mail.language(),
                mail.template(),
                Json.readMap(new String(parameters, StandardCharsets.UTF_8))));
    }

    public void sent(Caller caller, String id) {
        tenants.bind(caller).find(MailMessage.class, id).sent(clock.instant());
    }

    public void failed(Caller caller, String id) {
        tenants.bind(caller).find(MailMessage.class, id).failed();
    }
}
