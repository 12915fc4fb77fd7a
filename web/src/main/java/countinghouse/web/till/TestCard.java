package countinghouse.web.till;

import java.io.Serializable;
import java.util.List;

/**
 * A card of the demo's acquirer. Shown only where the product runs against the sandbox; a real card needs a terminal.
 *
 * @param outcome approved, or the response code of its decline
 */
public record TestCard(String token, String scheme, String lastFour, String outcome) implements Serializable {
    static final List<TestCard> ALL = List.of(
            new TestCard("tok_visa_approved", "Visa", "4242", "approved"),
            new TestCard("tok_mc_approved", "Mastercard", "4444", "approved"),
            new TestCard("tok_unionpay_approved", "UnionPay", "0005", "approved"),
            new TestCard("tok_amex_approved", "American Express", "0005", "approved"),
            new TestCard("tok_visa_declined_51", "Visa", "4242", "51"),
            new TestCard("tok_mc_declined_05", "Mastercard", "4444", "05"),
            new TestCard("tok_visa_declined_54", "Visa", "4242", "54"));
}
