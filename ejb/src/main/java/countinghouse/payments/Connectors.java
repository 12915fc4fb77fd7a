package countinghouse.payments;

import countinghouse.platform.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How acquirers and wallets do, as the server sees it that answers: each counts for itself. */
public interface Connectors {
    /** In the order of the settings; empty when none is configured. */
    List<ConnectorView> health(Caller operator);

    /** Which payments go where now; the first that fits decides. */
    List<RouteView> routes(Caller operator);

    /** Whether new payments are sent. */
    enum Circuit {
        /** They are. */
        CLOSED,
        /** Too many failures in a row: they go elsewhere, or are refused unsent, until a pause is over. */
        OPEN,
        /** The pause is over: the next one goes through to see. */
        HALF_OPEN
    }

    /** What a connector is needed for. */
    enum Takes {
        CARD,
        MERCHANT_CODE,
        CONSUMER_CODE
    }

    /**
     * @param name as configured
     * @param kind such as {@code iso8583} or {@code wallet}
     * @param connected whether its line stands; true where there is none to keep
     * @param failures in a row
     * @param since when the circuit last changed, or this server started
     * @param trouble a stable word for what went wrong last; empty if nothing has
     */
    record ConnectorView(
            String name,
            String kind,
            Circuit circuit,
            boolean connected,
            int failures,
            Instant since,
            String trouble,
            TrafficView traffic)
            implements Serializable {}

    /**
     * @param minutes how far back the counts go
     * @param failed requests without an answer, or with one that told nothing
     * @param p50Millis half of the answers came within this time, 0 without any; likewise {@code p95Millis}
     * @param answeredAt the last answer, null before the first since this server started
     * @param failedAt the last failure, likewise
     */
    record TrafficView(
            int minutes,
            int requests,
            int failed,
            long p50Millis,
            long p95Millis,
            @Nullable Instant answeredAt,
            @Nullable Instant failedAt)
            implements Serializable {}

    /**
     * @param merchant a merchant's id, or {@code *}
     * @param scheme such as {@code UNIONPAY}, or {@code *}
     * @param connectors that can, in the order of preference
     * @param now the one that takes such a payment now; empty when none does, and it is refused unsent
     */
    record RouteView(String merchant, String scheme, Takes takes, List<String> connectors, String now)
            implements Serializable {
        public RouteView {
            connectors = List.copyOf(connectors);
        }
    }
}
