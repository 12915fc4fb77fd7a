package countinghouse.sandbox.acquirer;

import java.time.Instant;

/**
 * One line of the host's journal.
 *
 * @param kind PURCHASE or REVERSAL
 * @param stan of the purchase, also in a reversal's line
 * @param date MMDD of the purchase
 * @param currency ISO 4217 letters
 * @param responseCode ISO 8583 field 39 as answered
 * @param authorisationCode empty unless approved
 */
record Transaction(
        Instant at,
        Kind kind,
        String merchantId,
        String terminalId,
        String stan,
        String date,
        String rrn,
        String paymentId,
        long amount,
        String currency,
        String card,
        String responseCode,
        String authorisationCode) {

    enum Kind {
        PURCHASE,
        REVERSAL
    }

    String key() {
        return merchantId + '/' + terminalId + '/' + date + '/' + stan;
    }

    boolean approved() {
        return responseCode.equals("00");
    }

    Transaction answered(String responseCode, String authorisationCode, Instant at) {
        return new Transaction(
                at,
                kind,
                merchantId,
                terminalId,
                stan,
                date,
                rrn,
                paymentId,
                amount,
                currency,
                card,
                responseCode,
                authorisationCode);
    }
}
