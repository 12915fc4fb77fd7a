package countinghouse.payments.gateway;

/**
 * A code that the customer's wallet shows and the till scans.
 *
 * @param code as scanned, 8 to 64 letters and digits; valid for a minute or so and once
 */
public record ConsumerCode(String code) implements Instrument {

    public ConsumerCode {
        if (!code.matches("[A-Za-z0-9]{8,64}")) {
            throw new IllegalArgumentException("a wallet's code is 8 to 64 letters and digits");
        }
    }

    @Override
    public String toString() {
        return "ConsumerCode";
    }
}
