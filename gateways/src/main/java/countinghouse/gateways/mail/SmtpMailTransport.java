package countinghouse.gateways.mail;

import countinghouse.platform.Settings;
import countinghouse.platform.gateway.MailTransport;
import countinghouse.platform.gateway.MailUnavailable;
import countinghouse.platform.gateway.OutgoingMail;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Sends by the server at SMTP_HOST and SMTP_PORT. */
@Singleton
@Local(MailTransport.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class SmtpMailTransport implements MailTransport {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int SMTP = 25;

    @Inject
    private Clock clock;

    private SmtpSender sender;

    @PostConstruct
    void open() {
        sender = new SmtpSender(
                Settings.orElse("SMTP_HOST", "localhost"), Settings.port("SMTP_PORT", SMTP), TIMEOUT_MILLIS, clock);
    }

    @Override
    public void send(OutgoingMail mail) throws MailUnavailable {
        sender.send(mail);
    }
}
