package countinghouse.payments.gateway;

import countinghouse.kernel.TenantId;

/**
 * What decides where a payment goes.
 *
 * @param merchant whose it is
 * @param instrument of a card with chip data the scheme is known before it is sent; of others it is not
 */
public record RouteQuery(TenantId merchant, Instrument instrument) {}
