package countinghouse.gateways.acquirer;

import countinghouse.payments.gateway.AcquirerGateway;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.ConnectorHealth;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.RouteQuery;
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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The acquirer's host at ACQUIRER_HOST and ACQUIRER_PORT, connected to from the start of the server on. An answer is
 * waited for ACQUIRER_TIMEOUT_MILLIS (10000).
 */
@Singleton
@Startup
@Local(AcquirerGateway.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class IsoAcquirerGateway implements AcquirerGateway {
    private static final Logger LOG = Logger.getLogger(IsoAcquirerGateway.class.getName());
    private static final String NAME = "acquirer";
    private static final String NOT_CONFIGURED = "not-configured";
    private static final int PORT = 8183;
    private static final Duration ECHO_AFTER = Duration.ofSeconds(30);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Clock clock;

    private @Nullable HostLink link;
    private @Nullable HostGateway gateway;

    @PostConstruct
    void open() {
        String host = Settings.optional("ACQUIRER_HOST");
        if (host == null) {
            LOG.warning("ACQUIRER_HOST is not set: no card payment will be authorised");
            return;
        }
        Duration answer = Duration.ofMillis(Long.parseLong(Settings.orElse("ACQUIRER_TIMEOUT_MILLIS", "10000")));
        Requests requests = new Requests(clock);
        HostLink opened = new HostLink(
                new LinkSettings(host, Settings.port("ACQUIRER_PORT", PORT), answer, ECHO_AFTER), requests, threads);
        opened.start();
        link = opened;
        gateway = new HostGateway(opened, requests);
    }

    @PreDestroy
    void close() {
        if (link != null) {
            link.close();
        }
    }

    @Override
    public String route(RouteQuery query) {
        return gateway == null ? "" : NAME;
    }

    @Override
    public Authorisation authorise(AuthorisationRequest request) {
        return gateway == null ? new Authorisation.Unknown(false, NOT_CONFIGURED) : gateway.authorise(request);
    }

    @Override
    public Effect capture(CaptureRequest request) {
        return gateway == null ? new Effect.Unknown(false, NOT_CONFIGURED) : gateway.capture(request);
    }

    @Override
    public Effect cancel(CancelRequest request) {
        return gateway == null ? new Effect.Unknown(false, NOT_CONFIGURED) : gateway.cancel(request);
    }

    @Override
    public Effect refund(RefundRequest request) {
        return gateway == null ? new Effect.Unknown(false, NOT_CONFIGURED) : gateway.refund(request);
    }

    @Override
    public Reversal reverse(ReversalRequest request) {
        return gateway == null ? new Reversal.Unknown(NOT_CONFIGURED) : gateway.reverse(request);
    }

    @Override
    public Inquiry inquire(InquiryRequest request) {
        return gateway == null ? new Inquiry.Unknown(NOT_CONFIGURED) : gateway.inquire(request);
    }

    @Override
    public List<ConnectorHealth> health() {
        return List.of();
    }
}
