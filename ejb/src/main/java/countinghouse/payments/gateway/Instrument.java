package countinghouse.payments.gateway;

/** What the customer pays with. */
public sealed interface Instrument permits PresentedCard, ConsumerCode, MerchantCode {}
