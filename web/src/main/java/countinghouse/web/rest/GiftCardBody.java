package countinghouse.web.rest;

import countinghouse.giftcards.GiftCards.Funding;
import countinghouse.giftcards.GiftCards.IssueGiftCard;
import countinghouse.giftcards.GiftCards.RedeemGiftCard;
import countinghouse.giftcards.GiftCards.TopUpGiftCard;

/** The bodies of {@code /gift-cards}. */
final class GiftCardBody {
    private static final int LONGEST_CODE = 40;

    private GiftCardBody() {}

    /** @throws ProblemException malformed, naming every wrong value */
    static IssueGiftCard issue(String text, String key) {
        JsonBody body = JsonBody.parse(text);
        var command = new IssueGiftCard(
                key, body.text("store", 40), body.money("amount"), body.oneOf("funding", Funding.class));
        body.check();
        return command;
    }

    static TopUpGiftCard topUp(String text, String key, String cardId) {
        JsonBody body = JsonBody.parse(text);
        var command = new TopUpGiftCard(key, cardId, body.money("amount"), body.oneOf("funding", Funding.class));
        body.check();
        return command;
    }

    static RedeemGiftCard redeem(String text, String key) {
        JsonBody body = JsonBody.parse(text);
        var command = new RedeemGiftCard(
                key, body.text("code", LONGEST_CODE), body.money("amount"), body.text("reference", 64));
        body.check();
        return command;
    }

    static String code(String text) {
        JsonBody body = JsonBody.parse(text);
        String code = body.text("code", LONGEST_CODE);
        body.check();
        return code;
    }
}
