package countinghouse.gateways.wallet;

import countinghouse.gateways.http.Reply;

/** What came of asking the wallet. */
sealed interface WalletCall {
    record Answered(Reply reply) implements WalletCall {}

    /**
     * Nothing that could be believed.
     *
     * @param sent false if the question surely never left this side
     */
    record Unanswered(boolean sent, String why) implements WalletCall {}
}
