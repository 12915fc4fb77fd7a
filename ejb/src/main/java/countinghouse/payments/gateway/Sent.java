package countinghouse.payments.gateway;

import countinghouse.kernel.Money;

/**
 * A message as it was sent, or is to be sent: what a later message refers to.
 *
 * @param operation what it asked for
 * @param reference under which it was sent
 * @param acceptor as in it, so a later message goes to the same host
 * @param amount as in it
 */
public record Sent(Operation operation, TransactionReference reference, Acceptor acceptor, Money amount) {}
