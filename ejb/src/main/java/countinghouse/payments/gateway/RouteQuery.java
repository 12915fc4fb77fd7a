package countinghouse.payments.gateway;

import countinghouse.kernel.TenantId;
import java.util.Set;

/**
 * What decides where a payment goes.
 *
 * @param merchant whose it is
 * @param instrument of a card with chip data the scheme is known before it is sent; of others it is not
 * @param without names of connectors that it surely never reached, so that it goes elsewhere
 */
public record RouteQuery(TenantId merchant, Instrument instrument, Set<String> without) {
    public RouteQuery {
        without = Set.copyOf(without);
    }

    public RouteQuery(TenantId merchant, Instrument instrument) {
        this(merchant, instrument, Set.of());
    }
}
