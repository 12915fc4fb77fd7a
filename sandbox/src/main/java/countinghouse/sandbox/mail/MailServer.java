package countinghouse.sandbox.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import countinghouse.sandbox.control.Faults;
import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.http.HttpDoor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** GreenMail speaks SMTP on an inner port; the door in front of it is where faults happen. */
public final class MailServer implements AutoCloseable {
    private final GreenMail greenMail;
    private final Mailbox mailbox;
    private final SmtpDoor door;
    private final Clock clock;

    public MailServer(InetSocketAddress address, Path folder, Faults faults, Clock clock) throws IOException {
        this.clock = clock;
        this.mailbox = new Mailbox(folder);
        this.greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.door = new SmtpDoor(address, faults);
    }

    public int port() {
        return door.port();
    }

    public Part part() {
        return mailbox;
    }

    public void open(HttpDoor http) {
        MailboxPages.open(http, mailbox);
    }

    public void start() {
        greenMail.start();
        GreenMailUser sink = sink();
        greenMail.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            keep(message, recipient.getEmail());
            return sink;
        });
        door.start(greenMail.getSmtp().getPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
        greenMail.stop();
    }

    /** A mail that cannot be kept is refused with a 451, so the sender tries again. */
    private void keep(MovingMessage message, String recipient) throws MessagingException {
        MimeMessage mime = message.getMessage();
        try {
            mailbox.keep(new Mail(
                    "mail-" + UUID.randomUUID(),
                    clock.instant(),
                    MailReader.header(mime, "Message-ID"),
                    message.getReturnPath() == null
                            ? ""
                            : message.getReturnPath().getEmail(),
                    List.of(recipient),
                    mime.getSubject() == null ? "" : mime.getSubject(),
                    MailReader.first(mime, "text/plain"),
                    MailReader.first(mime, "text/html"),
                    MailReader.header(mime, "Content-Language")));
        } catch (IOException e) {
            throw new MessagingException("not stored", e);
        }
    }

    /** GreenMail wants to put each mail into a user's folder in memory; this user has none, for we keep it ourselves. */
    private static GreenMailUser sink() {
        InvocationHandler nothing = (proxy, method, arguments) -> {
            if (method.getName().equals("deliver")) {
                return null;
            }
            throw new UnsupportedOperationException(method.getName());
        };
        return (GreenMailUser) Proxy.newProxyInstance(
                GreenMailUser.class.getClassLoader(), new Class<?>[] {GreenMailUser.class}, nothing);
    }
}
