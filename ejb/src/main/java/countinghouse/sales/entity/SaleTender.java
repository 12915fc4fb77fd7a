package countinghouse.sales.entity;

import countinghouse.kernel.Money;
import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.platform.InsertAfter;
import countinghouse.sales.SaleView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** One way of paying a part of a sale. Of a card it repeats what the receipt shows of its payment. */
@Entity
@InsertAfter(Sale.class)
@Table(name = "sale_tender")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id", primaryKey = true)
@NamedQuery(
        name = SaleTender.OF_SALES,
        query = "select t from SaleTender t where t.saleId in :sales order by t.saleId, t.place")
@NamedQuery(
        name = SaleTender.UPDATE,
        query =
                "update SaleTender t set t.state = :state, t.scheme = :scheme, t.lastFour = :lastFour,"
                        + " t.declineCode = :declineCode, t.shownCode = :shownCode, t.waitsUntil = :waitsUntil where t.id = :id")
public class SaleTender {
    public static final String OF_SALES = "SaleTender.ofSales";
    public static final String UPDATE = "SaleTender.update";
    public static final String CASH = "CASH";
    public static final String CARD = "CARD";
    public static final String GIFT_CARD = "GIFT_CARD";
    public static final String WALLET = "WALLET";

    private static final String RECEIVED = "RECEIVED";
    private static final String RETURNED = "RETURNED";

    /** States in which it pays nothing. */
    public static final Set<String> DEAD =
            Set.of(RETURNED, PaymentState.DECLINED.name(), PaymentState.VOIDED.name(), PaymentState.EXPIRED.name());

    @Id
    private String id;

    /** A relation only so that the sale is inserted before it. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(name = "sale_id", referencedColumnName = "id")
    private Sale sale;

    @Column(name = "sale_id", insertable = false, updatable = false)
    private String saleId;

    @Column(name = "position")
    private int place;

    private String kind;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "tip_minor")
    private long tipMinor;

    private String state;

    @Column(name = "payment_id")
    private @Nullable String paymentId;

    @Column(name = "gift_card_id")
    private @Nullable String giftCardId;

    private @Nullable String scheme;

    @Column(name = "last_four")
    private @Nullable String lastFour;

    @Column(name = "decline_code")
    private @Nullable String declineCode;

    @Column(name = "request_sha256")
    private @Nullable String requestSha256;

    @Column(name = "shown_code")
    private @Nullable String shownCode;

    @Column(name = "waits_until")
    private @Nullable Instant waitsUntil;

    protected SaleTender() {}

    /**
     * @param place position in the sale, from 1
     * @param paymentId of a card or wallet, or null for cash
     */
    public SaleTender(Sale sale, int place, long amount, @Nullable String paymentId) {
        this.id = sale.id() + "_" + place;
        this.sale = sale;
        this.saleId = sale.id();
        this.place = place;
        this.amountMinor = amount;
        this.paymentId = paymentId;
        this.kind = paymentId == null ? CASH : CARD;
        this.state = paymentId == null ? RECEIVED : PaymentState.REQUESTED.name();
    }

    /** The part of it that is a tip, minor units. */
    public SaleTender tipping(long tip) {
        tipMinor = tip;
        return this;
    }

    /** It is paid with a gift card. @param end last characters of its code */
    public SaleTender byGift(String cardId, String end) {
        kind = GIFT_CARD;
        giftCardId = cardId;
        lastFour = end;
        return this;
    }

    /** It is paid with a wallet. */
    public SaleTender byWallet() {
        kind = WALLET;
        return this;
    }

    /** Whether it waits for the customer of a wallet. */
    public boolean isWaiting() {
        return waitsUntil != null && is(PaymentState.REQUESTED);
    }

    public @Nullable String giftCardId() {
        return giftCardId;
    }

    public String kind() {
        return kind;
    }

    /** It was added to a sale that waited for it. @param request hash of the key under which that was asked, or null */
    public SaleTender added(@Nullable String request) {
        requestSha256 = request;
        return this;
    }

    public boolean isOf(String request) {
        return request.equals(requestSha256);
    }

    /** Whether it pays, or may turn out to pay; what was declined, taken back or given back does not. */
    public boolean counts() {
        return !DEAD.contains(state);
    }

    public long tip() {
        return tipMinor;
    }

    /** Its payment has moved. */
    public void follow(PaymentView payment) {
        state = payment.state().name();
        scheme = payment.scheme();
        lastFour = payment.lastFour();
        declineCode = payment.declineCode();
        PaymentView.Waiting waiting = payment.waiting();
        shownCode = waiting == null ? null : waiting.payload();
        waitsUntil = waiting == null ? null : waiting.until();
    }

    /** Cash goes back to the customer, a gift card has its balance again. */
    public void giveBack() {
        if (paymentId == null) {
            state = RETURNED;
        }
    }

    /** Writes what may change of it through {@link #UPDATE}. */
    public void write(Query update) {
        update.setParameter("state", state)
                .setParameter("scheme", scheme)
                .setParameter("lastFour", lastFour)
                .setParameter("declineCode", declineCode)
                .setParameter("shownCode", shownCode)
                .setParameter("waitsUntil", waitsUntil)
                .setParameter("id", id)
                .executeUpdate();
    }

    public boolean isCash() {
        return kind.equals(CASH);
    }

    /** Paid by a payment: a card, or a wallet. */
    public boolean isCard() {
        return paymentId != null;
    }

    public boolean is(PaymentState card) {
        return state.equals(card.name());
    }

    public String id() {
        return id;
    }

    public String saleId() {
        return saleId;
    }

    public @Nullable String paymentId() {
        return paymentId;
    }

    public long amount() {
        return amountMinor;
    }

    /** CASH, GIFT_CARD, or the scheme of the card or wallet. */
    public String means() {
        return scheme == null ? kind : scheme;
    }

    private SaleView.@Nullable Waiting waiting() {
        Instant until = waitsUntil;
        return until == null || !isWaiting() ? null : new SaleView.Waiting(shownCode == null ? "" : shownCode, until);
    }

    public SaleView.TenderView view(String currency) {
        return new SaleView.TenderView(
                kind,
                new Money(amountMinor, currency),
                new Money(tipMinor, currency),
                state,
                paymentId,
                scheme,
                lastFour,
                declineCode,
                waiting());
    }
}
