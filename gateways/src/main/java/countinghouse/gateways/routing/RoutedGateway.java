package countinghouse.gateways.routing;

import countinghouse.payments.gateway.Acceptor;
import countinghouse.payments.gateway.AcquirerGateway;
import countinghouse.payments.gateway.Authorisation;
import countinghouse.payments.gateway.AuthorisationRequest;
import countinghouse.payments.gateway.CancelRequest;
import countinghouse.payments.gateway.Capability;
import countinghouse.payments.gateway.CaptureRequest;
import countinghouse.payments.gateway.ConnectorHealth;
import countinghouse.payments.gateway.ConsumerCode;
import countinghouse.payments.gateway.CredentialUse;
import countinghouse.payments.gateway.Effect;
import countinghouse.payments.gateway.Inquiry;
import countinghouse.payments.gateway.InquiryRequest;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.MerchantCode;
import countinghouse.payments.gateway.Notice;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.payments.gateway.RefundRequest;
import countinghouse.payments.gateway.Reversal;
import countinghouse.payments.gateway.ReversalRequest;
import countinghouse.payments.gateway.RouteNow;
import countinghouse.payments.gateway.RouteQuery;
import countinghouse.payments.gateway.SignedNotice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sends each message to its connector. New payments keep away from an open circuit and a line that does not stand; what follows up an old one has nowhere else to go. */
final class RoutedGateway implements AcquirerGateway {
    static final String NO_CONNECTOR = "no-connector";
    static final String CIRCUIT_OPEN = "circuit-open";

    /** What a payment may need of a connector before all else. */
    private static final List<Capability> TAKEN =
            List.of(Capability.CARD, Capability.MERCHANT_CODE, Capability.CONSUMER_CODE);

    private final List<Line> lines;
    private final List<Route> routes;

    /** @param routes the first that fits decides */
    RoutedGateway(List<Line> lines, List<Route> routes) {
        this.lines = List.copyOf(lines);
        this.routes = List.copyOf(routes);
    }

    /**
     * The first of the route that is able and well; when none is well, the first whose circuit lets payments through, for a line may be back in
     * a moment; when none does, the first that is able, for a pause ends.
     */
    @Override
    public String route(RouteQuery query) {
        Capability needed = needed(query.instrument());
        String scheme = Schemes.of(query.instrument());
        List<Line> able = routes.stream()
                .filter(route -> route.fits(query.merchant().value(), scheme))
                .findFirst()
                .map(route -> able(route, needed))
                .orElse(List.of());
        List<Line> left = able.stream()
                .filter(line -> !query.without().contains(line.name()))
                .toList();
        List<Line> keeping = wishes(query.instrument(), left);
        return first(keeping, Line::isWell)
                .or(() -> best(left))
                .or(() -> left.stream().findFirst())
                .map(Line::name)
                .orElse("");
    }

    private static Optional<Line> best(List<Line> lines) {
        return first(lines, Line::isWell)
                .or(() -> first(lines, line -> line.circuit().wouldLetThrough()));
    }

    private static Optional<Line> first(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).findFirst();
    }

    /** A card that is to be kept goes where cards are kept, as long as there is such a place and it is well. */
    private static List<Line> wishes(Instrument instrument, List<Line> able) {
        boolean keep = instrument instanceof PresentedCard card && card.use() == CredentialUse.KEEP;
        return keep
                ? able.stream()
                        .filter(line -> line.connector().capabilities().contains(Capability.KEEP_CARD))
                        .toList()
                : able;
    }

    private static Capability needed(Instrument instrument) {
        return switch (instrument) {
            case PresentedCard _ -> Capability.CARD;
            case MerchantCode _ -> Capability.MERCHANT_CODE;
            case ConsumerCode _ -> Capability.CONSUMER_CODE;
        };
    }

    @Override
    public Authorisation authorise(AuthorisationRequest request) {
        Optional<Line> line = of(request.acceptor());
        if (line.isEmpty()) {
            return new Authorisation.Unknown(false, NO_CONNECTOR);
        }
        return line.get().circuit().letThrough()
                ? line.get().authorise(connector -> connector.authorise(request))
                : new Authorisation.Unknown(false, CIRCUIT_OPEN);
    }

    @Override
    public Effect capture(CaptureRequest request) {
        return of(request.authorisation().acceptor())
                .map(line -> line.effect(connector -> connector.capture(request)))
                .orElse(new Effect.Unknown(false, NO_CONNECTOR));
    }

    @Override
    public Effect cancel(CancelRequest request) {
        return of(request.original().acceptor())
                .map(line -> line.effect(connector -> connector.cancel(request)))
                .orElse(new Effect.Unknown(false, NO_CONNECTOR));
    }

    @Override
    public Effect refund(RefundRequest request) {
        return of(request.captured().acceptor())
                .map(line -> line.effect(connector -> connector.refund(request)))
                .orElse(new Effect.Unknown(false, NO_CONNECTOR));
    }

    @Override
    public Reversal reverse(ReversalRequest request) {
        return of(request.original().acceptor())
                .map(line -> line.reverse(connector -> connector.reverse(request)))
                .orElse(new Reversal.Unknown(NO_CONNECTOR));
    }

    @Override
    public Inquiry inquire(InquiryRequest request) {
        return of(request.original().acceptor())
                .map(line -> line.inquire(connector -> connector.inquire(request)))
                .orElse(new Inquiry.Unknown(NO_CONNECTOR));
    }

    @Override
    public Optional<Notice> notice(String connector, SignedNotice signed) {
        return named(connector).flatMap(line -> line.connector().notice(signed));
    }

    @Override
    public boolean isWell(String connector) {
        return orFirst(connector).map(Line::isSound).orElse(false);
    }

    @Override
    public boolean takesFollowUp(String connector) {
        return orFirst(connector)
                .map(line -> line.connector().isConnected() && line.circuit().letThrough())
                .orElse(true);
    }

    @Override
    public List<ConnectorHealth> health() {
        return lines.stream().map(Line::health).toList();
    }

    @Override
    public List<RouteNow> routes() {
        return routes.stream()
                .flatMap(route ->
                        TAKEN.stream().filter(taken -> route.mayBeOf(taken)).map(taken -> now(route, taken)))
                .filter(now -> !now.connectors().isEmpty())
                .toList();
    }

    private RouteNow now(Route route, Capability taken) {
        List<Line> able = able(route, taken);
        String now = best(able).map(Line::name).orElse("");
        return new RouteNow(
                route.merchant(),
                route.scheme(),
                taken,
                able.stream().map(Line::name).toList(),
                now);
    }

    private List<Line> able(Route route, Capability needed) {
        return route.connectors().stream()
                .flatMap(name -> named(name).stream())
                .filter(line -> line.connector().capabilities().contains(needed))
                .toList();
    }

    private Optional<Line> of(Acceptor acceptor) {
        return orFirst(acceptor.connector());
    }

    private Optional<Line> orFirst(String name) {
        return name.isEmpty() ? lines.stream().findFirst() : named(name);
    }

    private Optional<Line> named(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }
}
