package countinghouse.web.admin;

import countinghouse.payments.Connectors;
import countinghouse.payments.Connectors.Circuit;
import countinghouse.payments.Connectors.ConnectorView;
import countinghouse.payments.Connectors.RouteView;
import countinghouse.web.Session;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How acquirers and wallets do, and which payments go where. */
@Named
@ViewScoped
public class ConnectorsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Connectors connectors;

    @Inject
    private Session session;

    @Inject
    private Clock clock;

    private List<ConnectorView> rows = List.of();
    private List<RouteView> routes = List.of();
    private Instant seenAt = Instant.EPOCH;

    public void load() {
        rows = connectors.health(session.onPlatform());
        routes = connectors.routes(session.onPlatform());
        seenAt = clock.instant();
    }

    /** How many take payments. */
    public long getWell() {
        return rows.stream().filter(ConnectorsPage::well).count();
    }

    private static boolean well(ConnectorView row) {
        return row.circuit() == Circuit.CLOSED && row.connected();
    }

    /** A closed circuit whose line is down is no good news: the next payment fails. */
    public String state(ConnectorView row) {
        return row.circuit() == Circuit.CLOSED && !row.connected()
                ? "DOWN"
                : row.circuit().name();
    }

    /** The trouble's word without the code that follows some. */
    public String trouble(ConnectorView row) {
        return row.trouble().replaceFirst("-\\d+$", "");
    }

    /** The code in the trouble's word, or the word itself. */
    public String code(ConnectorView row) {
        return row.trouble().replaceFirst("^.*-(?=\\d+$)", "");
    }

    public String order(RouteView route) {
        return String.join(" → ", route.connectors());
    }

    public List<ConnectorView> getRows() {
        return rows;
    }

    public List<RouteView> getRoutes() {
        return routes;
    }

    public Instant getSeenAt() {
        return seenAt;
    }
}
