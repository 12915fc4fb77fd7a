package countinghouse.payments.gateway;

/** What came of a capture, a cancellation or a refund. */
public sealed interface Effect {

    /**
     * The host did it, now or when the same reference came before.
     *
     * @param rrn the host's reference of it
     */
    record Done(String rrn) implements Effect {}

    /** The host does not know what it refers to; nothing was done. */
    record NotFound() implements Effect {}

    /**
     * The host, or the connector because its network has no such thing, will not do it; nothing was done.
     *
     * @param responseCode ISO 8583 field 39, or empty
     * @param reason a stable word for it, such as {@code over-the-limit} or {@code not-supported}
     */
    record Refused(String responseCode, String reason) implements Effect {}

    /**
     * It is not known whether it was done: to be sent again under the same reference, reversed, or inquired.
     *
     * @param sent false if the message surely never left this side
     * @param why a stable word, such as {@code timeout}, {@code not-connected} or {@code processing}
     */
    record Unknown(boolean sent, String why) implements Effect {}
}
