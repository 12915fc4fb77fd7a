package countinghouse.payments.gateway;

/** What came of a reversal. After Reversed and NotFound the host holds nothing of the message. */
public sealed interface Reversal {

    /** The message is taken back, now or by an earlier call. */
    record Reversed(String rrn) implements Reversal {}

    /** The host never saw the message; it has noted the reversal and will refuse the message should it come late. */
    record NotFound() implements Reversal {}

    /**
     * The host will not take it back.
     *
     * @param responseCode ISO 8583 field 39
     * @param reason a stable word for it
     */
    record Refused(String responseCode, String reason) implements Reversal {}

    /**
     * No answer: call again with the same request.
     *
     * @param why a stable word, such as {@code timeout} or {@code not-connected}
     */
    record Unknown(String why) implements Reversal {}
}
