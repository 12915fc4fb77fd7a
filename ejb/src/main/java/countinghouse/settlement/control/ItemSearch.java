package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Transactions.Cursor;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import countinghouse.settlement.Transactions.Order;
import countinghouse.settlement.Transactions.Show;
import countinghouse.settlement.Transactions.Sums;
import countinghouse.settlement.entity.ItemKind;
import countinghouse.settlement.entity.SettlementEvent;
import countinghouse.settlement.entity.SettlementItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.jspecify.annotations.Nullable;

/** Looks through a merchant's transactions, by closed lists of what is shown and in which order. */
@ApplicationScoped
public class ItemSearch {
    private static final Instant EVER = Instant.parse("1970-01-01T00:00:01Z");

    /** Nothing happens later than this from now. The database compares no timestamps of far centuries. */
    private static final Duration FURTHEST = Duration.ofDays(1_000);

    /** References and schemes are plain; whoever looks for anything else finds nothing. */
    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Clock clock;

    List<Line> page(Caller caller, Filter filter, @Nullable Cursor after, int limit) {
        if (!plain(filter)) {
            return List.of();
        }
        EntityManager entities = tenants.bind(caller);
        TypedQuery<SettlementItem> query = entities.createNamedQuery(query(filter.order()), SettlementItem.class);
        fill(query, filter);
        if (filter.order() == Order.LARGEST) {
            query.setParameter("amount", after == null ? Long.MAX_VALUE : after.amount());
        } else {
            Instant first = filter.order() == Order.NEWEST ? clock.instant().plus(FURTHEST) : EVER;
            query.setParameter("at", after == null ? first : after.at());
        }
        query.setParameter("id", after == null ? "" : after.id());
        // nothing is changed: no copies are kept to compare with
        query.setHint(QueryHints.READ_ONLY, HintValues.TRUE);
        return lines(entities, query.setMaxResults(limit).getResultList());
    }

    private static String query(Order order) {
        return switch (order) {
            case NEWEST -> SettlementItem.NEWEST;
            case OLDEST -> SettlementItem.OLDEST;
            case LARGEST -> SettlementItem.LARGEST;
        };
    }

    private static boolean plain(Filter filter) {
        return PLAIN.matcher(filter.text() + filter.scheme()).matches();
    }

    Sums sums(Caller caller, Filter filter) {
        if (!plain(filter)) {
            return Sums.NONE;
        }
        TypedQuery<Object[]> query = tenants.bind(caller).createNamedQuery(SettlementItem.SUMS, Object[].class);
        fill(query, filter);
        Sums sums = Sums.NONE;
        for (Object[] row : query.getResultList()) {
            sums = new Sums(
                    sums.count() + Math.toIntExact(DaySums.number(row[1])),
                    Math.addExact(sums.amount(), ((ItemKind) row[0]).counted(DaySums.number(row[2]))),
                    Math.addExact(sums.interchange(), DaySums.number(row[3])),
                    Math.addExact(sums.scheme(), DaySums.number(row[4])),
                    Math.addExact(sums.markup(), DaySums.number(row[5])),
                    Math.addExact(sums.other(), DaySums.number(row[6])));
        }
        return sums;
    }

    private static void fill(Query query, Filter filter) {
        String text = filter.text().strip();
        query.setParameter("from", filter.from())
                .setParameter("through", filter.through())
                .setParameter("kinds", kinds(filter.show()))
                .setParameter("part", part(filter.show()))
                .setParameter("scheme", filter.scheme())
                .setParameter("capture", ItemKind.CAPTURE)
                .setParameter("least", filter.least())
                .setParameter("most", filter.most())
                .setParameter("text", text.isEmpty() ? "" : "%" + text.replaceAll("[!%_]", "!$0") + "%");
    }

    private static Set<ItemKind> kinds(Show show) {
        return switch (show) {
            case CAPTURES -> EnumSet.of(ItemKind.CAPTURE, ItemKind.CAPTURE_UNDONE);
            case REFUNDS -> EnumSet.of(ItemKind.REFUND);
            case DISPUTES -> EnumSet.of(ItemKind.DISPUTE_OPENED, ItemKind.DISPUTE_WON, ItemKind.DISPUTE_LOST);
            case DISPUTES_OPENED -> EnumSet.of(ItemKind.DISPUTE_OPENED);
            case DISPUTES_WON -> EnumSet.of(ItemKind.DISPUTE_WON);
            case ADJUSTMENTS -> EnumSet.of(ItemKind.ADJUSTMENT, ItemKind.PAYOUT_RETURNED);
            case ALL, INTERCHANGE, SCHEME_FEES, MARKUP, OTHER_FEES -> EnumSet.allOf(ItemKind.class);
        };
    }

    private static String part(Show show) {
        return switch (show) {
            case INTERCHANGE -> "INTERCHANGE";
            case SCHEME_FEES -> "SCHEME";
            case MARKUP -> "MARKUP";
            case OTHER_FEES -> "OTHER";
            default -> "";
        };
    }

    /** What is about a payment shows that payment's card. */
    static List<Line> lines(EntityManager entities, List<SettlementItem> items) {
        Set<String> captures = new java.util.TreeSet<>();
        items.stream().map(SettlementItem::captureId).filter(Objects::nonNull).forEach(captures::add);
        Map<String, CardUse> cards = new HashMap<>();
        if (!captures.isEmpty()) {
            entities.createNamedQuery(SettlementItem.OF_IDS, SettlementItem.class)
                    .setParameter("ids", captures)
                    .getResultStream()
                    .forEach(capture -> cards.put(capture.id(), capture.use()));
        }
        return items.stream()
                .map(item -> item.listed(
                        item.kind() == ItemKind.CAPTURE
                                ? item.use()
                                : cards.getOrDefault(String.valueOf(item.captureId()), SettlementEvent.NO_CARD)))
                .toList();
    }
}
