package countinghouse.payments.control;

import countinghouse.payments.Connectors;
import countinghouse.payments.gateway.AcquirerGateway;
import countinghouse.payments.gateway.ConnectorHealth;
import countinghouse.platform.Caller;
import countinghouse.platform.Permission;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the operator what the router knows of its connectors. */
@Stateless
@Local(Connectors.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectorsBean implements Connectors {
    @Inject
    private AcquirerGateway gateway;

    @Override
    public List<ConnectorView> health(Caller operator) {
        operator.require(Permission.CONNECTOR_READ);
        return gateway.health().stream().map(ConnectorsBean::view).toList();
    }

    private static ConnectorView view(ConnectorHealth health) {
        ConnectorHealth.Traffic traffic = health.traffic();
        return new ConnectorView(
                health.name(),
                health.kind(),
                Circuit.valueOf(health.circuit().name()),
                health.connected(),
                health.failures(),
                health.since(),
                health.lastTrouble(),
                new TrafficView(
                        traffic.minutes(),
                        traffic.requests(),
                        traffic.failures(),
                        traffic.p50Millis(),
                        traffic.p95Millis(),
                        traffic.lastAnswerAt(),
                        traffic.lastTroubleAt()));
    }

    @Override
    public List<RouteView> routes(Caller operator) {
        operator.require(Permission.CONNECTOR_READ);
        return gateway.routes().stream()
                .map(route -> new RouteView(
                        route.merchant(),
                        route.scheme(),
                        Takes.valueOf(route.takes().name()),
                        route.connectors(),
                        route.now()))
                .toList();
    }
}
