package countinghouse.settlement.control;

import countinghouse.platform.Caller;
import countinghouse.platform.ItemLists;
import countinghouse.platform.ItemLists.After;
import countinghouse.platform.ItemLists.Fits;
import countinghouse.platform.ItemLists.Part;
import countinghouse.platform.ItemLists.Row;
import countinghouse.settlement.Tariff.CardUse;
import countinghouse.settlement.Transactions.Cursor;
import countinghouse.settlement.Transactions.Filter;
import countinghouse.settlement.Transactions.Line;
import countinghouse.settlement.Transactions.Show;
import countinghouse.settlement.Transactions.Sums;
import countinghouse.settlement.entity.ItemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through a merchant's transactions, by closed lists of what is shown and in which order. */
@ApplicationScoped
public class ItemSearch {
    /** References and schemes are plain; whoever looks for anything else finds nothing. */
    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");

    @Inject
    private ItemLists items;

    List<Line> page(Caller caller, Filter filter, @Nullable Cursor after, int limit) {
        if (!plain(filter)) {
            return List.of();
        }
        ItemLists.Order order = ItemLists.Order.valueOf(filter.order().name());
        After last = after == null ? null : new After(after.at(), after.amount(), after.id());
        return items.lot(caller, fits(filter), order, last, limit).stream()
                .map(ItemSearch::line)
                .toList();
    }

    private static boolean plain(Filter filter) {
        return PLAIN.matcher(filter.text() + filter.scheme()).matches();
    }

    Sums sums(Caller caller, Filter filter) {
        if (!plain(filter)) {
            return Sums.NONE;
        }
        Sums sums = Sums.NONE;
        for (ItemLists.Sum row : items.sums(caller, fits(filter))) {
            sums = new Sums(
                    sums.count() + row.count(),
                    Math.addExact(sums.amount(), ItemKind.valueOf(row.kind()).counted(row.amount())),
                    Math.addExact(sums.interchange(), row.interchange()),
                    Math.addExact(sums.scheme(), row.schemeFee()),
                    Math.addExact(sums.markup(), row.markup()),
                    Math.addExact(sums.other(), row.other()));
        }
        return sums;
    }

    private static Fits fits(Filter filter) {
        return new Fits(
                filter.from(),
                filter.through(),
                kinds(filter.show()).stream().map(ItemKind::name).collect(Collectors.toSet()),
                part(filter.show()),
                filter.scheme(),
                filter.least(),
                filter.most(),
                filter.text().strip());
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

    private static @Nullable Part part(Show show) {
        return switch (show) {
            case INTERCHANGE -> Part.INTERCHANGE;
            case SCHEME_FEES -> Part.SCHEME;
            case MARKUP -> Part.MARKUP;
            case OTHER_FEES -> Part.OTHER;
            default -> null;
        };
    }

    private static Line line(Row row) {
        return new Line(
                row.id(),
                row.at(),
                row.businessDay(),
                row.kind(),
                row.reference(),
                row.ofReference(),
                new CardUse(row.scheme(), row.product(), row.entryMode(), row.region()),
                row.amount(),
                ItemKind.valueOf(row.kind()).counted(row.amount()),
                row.interchange(),
                row.schemeFee(),
                row.markup(),
                row.other(),
                row.note());
    }
}
