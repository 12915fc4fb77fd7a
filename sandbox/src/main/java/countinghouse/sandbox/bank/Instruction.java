package countinghouse.sandbox.bank;

import java.util.List;

/**
 * A message of a customer's as the bank understands it.
 *
 * @param sha256 of the bytes that came
 * @param fault why none of it is done, a code of ISO 20022; empty for a sound one
 */
record Instruction(String messageId, String sha256, String fault, List<Transfer> transfers) {
    Instruction {
        transfers = List.copyOf(transfers);
    }

    /** @param amountMinor minor units of the currency, above zero */
    record Transfer(String endToEnd, long amountMinor, String currency, String account, String holder, String text) {}
}
