package countinghouse.sandbox.acquirer;

import java.time.Instant;

/**
 * One effect as the acquirer tells it, signed as the merchant sees it.
 *
 * @param kind PURCHASE, CAPTURE, REFUND, DISPUTE, DISPUTE_WON, DISPUTE_LOST, or REVERSAL_OF_… and CANCEL_OF_… for what was undone
 * @param reference of the message, by its sender
 * @param payment reference of the payment that it is about
 * @param facts of the card: scheme, product, entry mode, region, as columns
 * @param interchange minor units, below zero where it is taken
 * @param schemeFee the same
 */
record ClearedLine(
        String kind,
        String reference,
        String payment,
        Entry.Key key,
        String rrn,
        String currency,
        long amount,
        String facts,
        long interchange,
        long schemeFee,
        Instant at) {
    long net() {
        return amount + interchange + schemeFee;
    }

    ClearedLine amount(long other) {
        return new ClearedLine(kind, reference, payment, key, rrn, currency, other, facts, interchange, schemeFee, at);
    }

    ClearedLine currency(String other) {
        return new ClearedLine(kind, reference, payment, key, rrn, other, amount, facts, interchange, schemeFee, at);
    }

    ClearedLine of(String another) {
        return new ClearedLine(kind, another, another, key, rrn, currency, amount, facts, interchange, schemeFee, at);
    }
}
