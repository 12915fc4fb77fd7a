package countinghouse.sandbox.acquirer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the host's journal.
 *
 * @param key of the message: merchant, terminal, MMDD and trace number; of a reversal, of the message it takes back
 * @param reference the caller's id of it
 * @param amount minor units
 * @param currency ISO 4217 letters
 * @param original key of the message it refers to; null where it stands for itself
 * @param presented null where no card was presented
 * @param responseCode ISO 8583 field 39 as answered
 * @param authorisationCode empty unless an approved authorisation
 */
record Entry(
        Instant at,
        Kind kind,
        Key key,
        String rrn,
        String reference,
        long amount,
        String currency,
        @Nullable Key original,
        @Nullable Presented presented,
        String responseCode,
        String authorisationCode) {

    enum Kind {
        AUTHORISATION,
        PURCHASE,
        CAPTURE,
        CANCEL,
        REFUND,
        REVERSAL,
        DISPUTE,
        DISPUTE_WON,
        DISPUTE_LOST;

        boolean startsDeal() {
            return this == AUTHORISATION || this == PURCHASE;
        }

        boolean isDispute() {
            return this == DISPUTE || this == DISPUTE_WON || this == DISPUTE_LOST;
        }
    }

    record Key(String merchant, String terminal, String date, String stan) {
        @Override
        public String toString() {
            return merchant + '/' + terminal + '/' + date + '/' + stan;
        }
    }

    /**
     * The card.
     *
     * @param token as it came
     * @param entryMode ISO 8583 field 22
     * @param facts as told in field 63
     */
    record Presented(String token, String entryMode, String facts) {
        /** One of the facts, such as {@code scheme}; empty if it is not told. */
        String fact(String name) {
            for (String fact : facts.split(";", -1)) {
                if (fact.startsWith(name + "=")) {
                    return fact.substring(name.length() + 1);
                }
            }
            return "";
        }
    }

    boolean approved() {
        return responseCode.equals("00");
    }

    Entry answered(String code, String authorisation, Instant when) {
        return new Entry(when, kind, key, rrn, reference, amount, currency, original, presented, code, authorisation);
    }

    Entry presented(Presented card) {
        return new Entry(
                at, kind, key, rrn, reference, amount, currency, original, card, responseCode, authorisationCode);
    }

    /** Whether the other is the same message once more. */
    boolean repeats(Entry other) {
        return kind == other.kind
                && amount == other.amount
                && currency.equals(other.currency)
                && reference.equals(other.reference)
                && (original == null ? other.original == null : original.equals(other.original));
    }
}
