package countinghouse.web.merchant;

import countinghouse.kernel.Ids;
import countinghouse.platform.Permission;
import countinghouse.sales.Returns;
import countinghouse.sales.Returns.Piece;
import countinghouse.sales.Returns.ReturnView;
import countinghouse.sales.Returns.TakeBack;
import countinghouse.sales.SaleState;
import countinghouse.sales.SaleView;
import countinghouse.sales.Sales;
import countinghouse.tenancy.TillView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods of one sale that come back, and what came back before. The key is made before anything is sent: a double click is one return. */
@Named
@ViewScoped
public class ReturnPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sales sales;

    @Inject
    private Returns returns;

    @Inject
    private Shop shop;

    private final String key = Ids.next("key");
    private @Nullable String saleId;
    private boolean open;
    private List<Line> lines = List.of();
    private List<ReturnView> before = List.of();

    /** A line of the sale, and how many pieces of it are to come back. */
    public static final class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int position;
        private final String name;
        private final long left;
        private @Nullable Long pieces;

        Line(int position, String name, long left) {
            this.position = position;
            this.name = name;
            this.left = left;
        }

        public int getPosition() {
            return position;
        }

        public String getName() {
            return name;
        }

        public long getLeft() {
            return left;
        }

        public @Nullable Long getPieces() {
            return pieces;
        }

        public void setPieces(@Nullable Long pieces) {
            this.pieces = pieces;
        }
    }

    public void load(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return;
        }
        SaleView sale = sales.sale(shop.caller(), id);
        saleId = sale.id();
        before = returns.of(shop.caller(), sale.id());
        boolean stands = sale.state() == SaleState.COMPLETED || sale.state() == SaleState.PARTLY_RETURNED;
        open = stands && shop.caller().may(Permission.REFUNDS_GIVE);
        lines = new ArrayList<>();
        for (int place = 1; place <= sale.lines().size(); place++) {
            SaleView.LineView line = sale.lines().get(place - 1);
            lines.add(new Line(place, line.name(), line.quantity() - returned(place)));
        }
    }

    private long returned(int place) {
        return before.stream()
                .flatMap(back -> back.pieces().stream())
                .filter(piece -> piece.position() == place)
                .mapToLong(Returns.PieceView::quantity)
                .sum();
    }

    public String take() {
        TillView till = shop.getTill();
        String id = saleId;
        if (till == null || id == null) {
            throw new IllegalStateException("no sale chosen");
        }
        List<Piece> pieces = new ArrayList<>();
        for (Line line : lines) {
            Long wanted = line.getPieces();
            if (wanted != null && wanted != 0) {
                pieces.add(new Piece(line.getPosition(), wanted));
            }
        }
        returns.take(shop.caller(), new TakeBack(key, id, till.id(), pieces));
        return "/merchant/sales.xhtml?faces-redirect=true&sale=" + id;
    }

    /** Whether goods of it may come back, by this person. */
    public boolean isOpen() {
        return open && !lines.isEmpty();
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<ReturnView> getBefore() {
        return before;
    }
}
