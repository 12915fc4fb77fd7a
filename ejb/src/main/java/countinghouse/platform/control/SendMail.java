package countinghouse.platform.control;

import countinghouse.platform.Caller;
import countinghouse.platform.Settings;
import countinghouse.platform.WorkHandler;
import countinghouse.platform.gateway.MailTransport;
import countinghouse.platform.gateway.MailUnavailable;
import countinghouse.platform.gateway.OutgoingMail;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Sends queued mail: words from the bundle {@code mail}, over SMTP, with the row's id as message id. */
@Stateless
@Local(WorkHandler.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendMail implements WorkHandler {
    @Inject
    private MailQueue queue;

    @Inject
    private MailTransport transport;

    @Override
    public String kind() {
        return NotificationsBean.WORK;
    }

    @Override
    public int maxTries() {
        return 30;
    }

    @Override
    public void perform(Caller caller, String subject) {
        queue.pending(caller, subject).ifPresent(mail -> {
            try {
                transport.send(outgoing(mail));
            } catch (MailUnavailable e) {
                throw new IllegalStateException("mail " + mail.id() + " was not taken", e);
            }
            queue.sent(caller, mail.id());
        });
    }

    @Override
    public void giveUp(Caller caller, String subject) {
        queue.failed(caller, subject);
    }

    private static OutgoingMail outgoing(MailQueue.Pending mail) {
        Locale locale = Locale.forLanguageTag(mail.language());
        ResourceBundle words = ResourceBundle.getBundle("countinghouse.mail", locale, NO_FALLBACK);
        return new OutgoingMail(
                mail.id() + "@countinghouse",
                Settings.orElse("MAIL_FROM", "no-reply@countinghouse.example"),
                mail.to(),
                new OutgoingMail.Content(
                        fill(words.getString(mail.template() + ".subject"), mail.parameters()),
                        fill(words.getString(mail.template() + ".body"), mail.parameters()),
                        null,
                        locale));
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static String fill(String text, Map<String, String> parameters) {
        String filled = text;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return filled;
    }
}
