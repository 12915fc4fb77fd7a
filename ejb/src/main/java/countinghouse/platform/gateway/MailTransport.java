package countinghouse.platform.gateway;

/** Hands one message to the mail server. */
public interface MailTransport {

    /**
     * Returns once the server has taken responsibility for the message. After {@link MailUnavailable} it may still have
     * been taken; sending again keeps the message id, by which the receiving side can tell a duplicate.
     */
    void send(OutgoingMail mail) throws MailUnavailable;
}
