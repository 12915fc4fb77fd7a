package countinghouse.gateways.routing;

import countinghouse.payments.gateway.AcquirerGateway;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.ConnectorHealth;
import countinghouse.payments.gateway.ConnectorKind;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.Notice;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.RouteNow;
import countinghouse.payments.gateway.RouteQuery;
import countinghouse.payments.gateway.SignedNotice;
import countinghouse.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The connectors of the file CONNECTORS_FILE; without one, each kind that finds settings of its own in the environment makes one.
 * Opened at the start of the server, which does not wait for their lines.
 */
@Singleton
@Startup
@Local(AcquirerGateway.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Acquirers implements AcquirerGateway {
    private static final Logger LOG = Logger.getLogger(Acquirers.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<ConnectorKind> found;

    private final List<Line> lines = new ArrayList<>();
    private RoutedGateway routed = new RoutedGateway(List.of(), List.of());

    @PostConstruct
    void open() {
        Map<String, ConnectorKind> kinds =
                found.stream().collect(Collectors.toMap(ConnectorKind::kind, Function.identity()));
        String file = Settings.optional("CONNECTORS_FILE");
        ConnectorsFile wanted = file == null ? fromEnvironment(kinds) : ConnectorsFile.read(Path.of(file));
        for (ConnectorsFile.Named named : wanted.connectors()) {
            ConnectorKind kind = kinds.get(named.kind());
            if (kind == null) {
                throw new IllegalStateException("connector " + named + ": there are " + kinds.keySet());
            }
            CircuitBreaker circuit = new CircuitBreaker(wanted.limits(), clock);
            lines.add(new Line(
                    named.name(), named.kind(), kind.open(named.settings(), threads), circuit, new LineTraffic(clock)));
        }
        if (lines.isEmpty()) {
            LOG.warning("none of CONNECTORS_FILE, ACQUIRER_HOST and WALLET_URL is set: no payment will be authorised");
        }
        routed = new RoutedGateway(lines, wanted.routes());
    }

    private static ConnectorsFile fromEnvironment(Map<String, ConnectorKind> kinds) {
        List<ConnectorsFile.Named> named = new ArrayList<>();
        for (ConnectorKind kind : new TreeMap<>(kinds).values()) {
            Map<String, String> settings = kind.fromEnvironment();
            if (!settings.isEmpty()) {
                named.add(new ConnectorsFile.Named(settings.getOrDefault("name", kind.kind()), kind.kind(), settings));
            }
        }
        return ConnectorsFile.inOrder(named);
    }

    @PreDestroy
    void close() {
        lines.forEach(line -> line.connector().close());
    }

    @Override
    public String route(RouteQuery query) {
        return routed.route(query);
    }

    @Override
    public Authorisation authorise(AuthorisationRequest request) {
        return routed.authorise(request);
    }

    @Override
    public Effect capture(CaptureRequest request) {
        return routed.capture(request);
    }

    @Override
    public Effect cancel(CancelRequest request) {
        return routed.cancel(request);
    }

    @Override
    public Effect refund(RefundRequest request) {
        return routed.refund(request);
    }

    @Override
    public Reversal reverse(ReversalRequest request) {
        return routed.reverse(request);
    }

    @Override
    public Inquiry inquire(InquiryRequest request) {
        return routed.inquire(request);
    }

    @Override
    public Optional<Notice> notice(String connector, SignedNotice signed) {
        return routed.notice(connector, signed);
    }

    @Override
    public boolean isWell(String connector) {
        return routed.isWell(connector);
    }

    @Override
    public boolean takesFollowUp(String connector) {
        return routed.takesFollowUp(connector);
    }

    @Override
    public List<ConnectorHealth> health() {
        return routed.health();
    }

    @Override
    public List<RouteNow> routes() {
        return routed.routes();
    }
}
