package countinghouse.gateways.routing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which connectors there are and which payments each takes; docs/connectors.md has the form.
 *
 * @param connectors in the order of preference
 * @param routes the first that fits decides
 */
record ConnectorsFile(List<Named> connectors, List<Route> routes, CircuitBreaker.Limits limits) {
    static final CircuitBreaker.Limits USUAL = new CircuitBreaker.Limits(5, Duration.ofSeconds(10));

    /**
     * One connector.
     *
     * @param settings by key, for its kind to read
     */
    record Named(String name, String kind, Map<String, String> settings) {
        Named {
            settings = Map.copyOf(settings);
        }

        @Override
        public String toString() {
            return name + " (" + kind + ")";
        }
    }

    private record Written(
            @Nullable List<Map<String, String>> connectors,
            @Nullable List<Route> routes,
            @Nullable Integer openAfterFailures,
            @Nullable Integer openForSeconds) {}

    ConnectorsFile {
        connectors = List.copyOf(connectors);
        routes = List.copyOf(routes);
        Set<String> names = new HashSet<>();
        for (Named connector : connectors) {
            if (!connector.name().matches("[a-z0-9-]{1,20}") || !names.add(connector.name())) {
                throw new IllegalArgumentException(
                        "connector name missing, taken or not 1 to 20 of a-z, 0-9 and -: " + connector.name());
            }
        }
        for (Route route : routes) {
            if (!names.containsAll(route.connectors())) {
                throw new IllegalArgumentException("a route to a connector that is not there: " + route.connectors());
            }
        }
    }

    /** All payments to these, in their order. */
    static ConnectorsFile inOrder(List<Named> connectors) {
        List<String> names = connectors.stream().map(Named::name).toList();
        return new ConnectorsFile(connectors, List.of(new Route("*", "*", names)), USUAL);
    }

    /** @throws IllegalArgumentException if it cannot be read or makes no sense, and why */
    static ConnectorsFile read(Path file) {
        try {
            Written written = new ObjectMapper().readValue(Files.readAllBytes(file), Written.class);
            List<Named> connectors = new ArrayList<>();
            for (Map<String, String> entry :
                    written.connectors() == null ? List.<Map<String, String>>of() : written.connectors()) {
                connectors.add(new Named(entry.getOrDefault("name", ""), entry.getOrDefault("kind", ""), entry));
            }
            int after = written.openAfterFailures() == null ? USUAL.openAfter() : written.openAfterFailures();
            Duration pause =
                    written.openForSeconds() == null ? USUAL.openFor() : Duration.ofSeconds(written.openForSeconds());
            CircuitBreaker.Limits limits = new CircuitBreaker.Limits(after, pause);
            return written.routes() == null
                    ? new ConnectorsFile(connectors, inOrder(connectors).routes(), limits)
                    : new ConnectorsFile(connectors, written.routes(), limits);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }
}
