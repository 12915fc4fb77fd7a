package countinghouse.gateways.mail;

import countinghouse.platform.gateway.MailTransport;
import countinghouse.platform.gateway.MailUnavailable;
import countinghouse.platform.gateway.OutgoingMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** One SMTP conversation per message, each step of it bounded in time; STARTTLS where the server offers it. */
final class SmtpSender implements MailTransport {
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final Session session;
    private final Clock clock;

    /** @param timeoutMillis for the connection and for each answer */
    SmtpSender(String host, int port, int timeoutMillis, Clock clock) {
        this.clock = clock;
        Properties properties = new Properties();
        String millis = Integer.toString(timeoutMillis);
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        this.session = Session.getInstance(properties);
    }

    @Override
    public void send(OutgoingMail mail) throws MailUnavailable {
        try {
            Transport.send(message(mail));
        } catch (AddressException e) {
            throw new MailUnavailable(false, "an address is not one", e);
        } catch (SendFailedException e) {
            throw new MailUnavailable(!refusedForGood(e), "the mail server did not take the message", e);
        } catch (MessagingException e) {
            throw new MailUnavailable(true, "no conversation with the mail server", e);
        }
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new NamedMessage(session, mail.messageId());
        message.setFrom(new InternetAddress(mail.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSentDate(Date.from(clock.instant()));
        OutgoingMail.Content content = mail.content();
        message.setSubject(content.subject(), CHARSET);
        message.setHeader("Content-Language", content.locale().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        String html = content.html();
        if (html == null) {
            message.setText(content.text(), CHARSET);
        } else {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(content.text(), CHARSET);
            MimeBodyPart markup = new MimeBodyPart();
            markup.setText(html, CHARSET, "html");
            message.setContent(new MimeMultipart("alternative", text, markup));
        }
        return message;
    }

    /** The providers' exceptions carry the code in their text only: {@code 550 …}. */
    private static boolean refusedForGood(SendFailedException failure) {
        for (Exception each = failure; each instanceof MessagingException nested; each = nested.getNextException()) {
            String text = String.valueOf(each.getMessage()).strip();
            if (text.matches("(?s)5[0-9]{2}[ -].*")) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the id it was given: a message that is sent again must be recognisable as the same. */
    private static final class NamedMessage extends MimeMessage {
        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", '<' + id + '>');
        }
    }
}
