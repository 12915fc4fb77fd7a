package countinghouse.platform.entity;

import countinghouse.platform.Notifications;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A mail to a person: QUEUED → SENT, or FAILED after the last try. Its parameters are wiped once it has left, since they hold one-time codes. */
@Entity
@Table(name = "mail_message")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
public class MailMessage {
    @Id
    private String id;

    private String recipient;
    private String language;
    private String template;

    @Column(name = "parameters")
    private byte[] parameters;

    private String state = "QUEUED";

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    protected MailMessage() {}

    public MailMessage(String id, Notifications.Mail mail, byte[] sealedParameters, Instant at) {
        this.id = id;
        this.recipient = mail.to();
        this.language = mail.locale().toLanguageTag();
        this.template = mail.template();
        this.parameters = sealedParameters;
        this.queuedAt = at;
    }

    public boolean isQueued() {
        return state.equals("QUEUED");
    }

    public void sent(Instant at) {
        state = "SENT";
        sentAt = at;
        parameters = new byte[0];
    }

    public void failed() {
        state = "FAILED";
        parameters = new byte[0];
    }

    public String id() {
        return id;
    }

    public String recipient() {
        return recipient;
    }

    public String language() {
        return language;
    }

    public String template() {
        return template;
    }

    public byte[] parameters() {
        return parameters;
    }
}
