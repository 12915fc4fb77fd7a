package countinghouse.payments.gateway;

import java.util.List;

/**
 * Where payments of one kind go, and where they would go now.
 *
 * @param merchant a merchant's id, or {@code *}
 * @param scheme such as {@code UNIONPAY}, or {@code *}
 * @param takes what a connector must be able to do: CARD, MERCHANT_CODE or CONSUMER_CODE
 * @param connectors that can, in the order of preference
 * @param now the first of them whose line stands and whose circuit lets payments through, else the first whose circuit does; empty when none
 *     does, and payments are refused unsent
 */
public record RouteNow(String merchant, String scheme, Capability takes, List<String> connectors, String now) {
    public RouteNow {
        connectors = List.copyOf(connectors);
    }
}
