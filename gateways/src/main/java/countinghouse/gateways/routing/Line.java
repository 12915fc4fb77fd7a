package countinghouse.gateways.routing;

import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.Connector;
import countinghouse.payments.gateway.ConnectorHealth;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.Reversal;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/** One configured connector and what its answers tell about it. */
record Line(String name, String kind, Connector connector, CircuitBreaker circuit, LineTraffic traffic) {
    /** Said by our own side about the message, so that they tell nothing about the line. */
    private static final Set<String> OUR_OWN =
            Set.of("not-sendable", "not-supported", "in-flight", "interrupted", "processing");

    /** Whether it may be given a new payment, and is likely to carry it. */
    boolean isWell() {
        return connector.isConnected() && circuit.wouldLetThrough();
    }

    /** Whether all is as it should be. */
    boolean isSound() {
        return connector.isConnected() && circuit.standing().circuit() == ConnectorHealth.Circuit.CLOSED;
    }

    Authorisation authorise(Function<Connector, Authorisation> call) {
        Instant begun = traffic.now();
        Authorisation outcome = call.apply(connector);
        noted(begun, outcome instanceof Authorisation.Unknown unknown ? unknown.why() : "");
        return outcome;
    }

    Effect effect(Function<Connector, Effect> call) {
        Instant begun = traffic.now();
        Effect outcome = call.apply(connector);
        noted(begun, outcome instanceof Effect.Unknown unknown ? unknown.why() : "");
        return outcome;
    }

    Reversal reverse(Function<Connector, Reversal> call) {
        Instant begun = traffic.now();
        Reversal outcome = call.apply(connector);
        noted(begun, outcome instanceof Reversal.Unknown unknown ? unknown.why() : "");
        return outcome;
    }

    Inquiry inquire(Function<Connector, Inquiry> call) {
        Instant begun = traffic.now();
        Inquiry outcome = call.apply(connector);
        noted(begun, outcome instanceof Inquiry.Unknown unknown ? unknown.why() : "");
        return outcome;
    }

    private void noted(Instant begun, String trouble) {
        if (trouble.isEmpty()) {
            circuit.worked();
            traffic.ended(begun, true);
        } else if (!OUR_OWN.contains(trouble)) {
            circuit.failed(trouble);
            traffic.ended(begun, false);
        }
    }

    ConnectorHealth health() {
        CircuitBreaker.Standing now = circuit.standing();
        return new ConnectorHealth(
                name,
                kind,
                now.circuit(),
                connector.isConnected(),
                now.failures(),
                now.since(),
                now.lastTrouble(),
                connector.capabilities(),
                traffic.told());
    }
}
