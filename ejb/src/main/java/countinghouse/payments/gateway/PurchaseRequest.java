package countinghouse.payments.gateway;

import countinghouse.kernel.Money;

/**
 * One purchase to be authorised.
 *
 * @param reference chosen by us and stored before sending
 * @param acceptor merchant and terminal in the acquirer's numbering
 * @param amount above zero, at most 12 digits of minor units
 * @param card the card as presented
 */
public record PurchaseRequest(TransactionReference reference, Acceptor acceptor, Money amount, PresentedCard card) {}
