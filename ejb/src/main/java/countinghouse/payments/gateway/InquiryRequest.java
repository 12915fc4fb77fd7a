package countinghouse.payments.gateway;

/**
 * A question for what became of a message.
 *
 * @param original as it was sent
 * @param stan the question's own trace number, 1 to 999999
 */
public record InquiryRequest(Sent original, int stan) {

    public InquiryRequest {
        if (stan < 1 || stan > 999_999) {
            throw new IllegalArgumentException("stan out of 1..999999: " + stan);
        }
    }
}
