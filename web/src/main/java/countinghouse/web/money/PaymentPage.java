package countinghouse.web.money;

import countinghouse.payments.Disputes;
import countinghouse.payments.Disputes.DisputeFilter;
import countinghouse.payments.Disputes.DisputeView;
import countinghouse.payments.PaymentLife;
import countinghouse.payments.Payments;
import countinghouse.payments.Payments.Period;
import countinghouse.payments.Payments.Place;
import countinghouse.payments.Refunds;
import countinghouse.payments.Refunds.RefundFilter;
import countinghouse.payments.Refunds.RefundView;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of one payment: what happened to it and when, what the acquirer said, its refunds and disputes. */
@Named
@RequestScoped
public class PaymentPage {
    private static final int MOST = 200;

    @Inject
    private Payments payments;

    @Inject
    private Refunds refunds;

    @Inject
    private Disputes disputes;

    @Inject
    private Shop shop;

    private @Nullable String id;
    private @Nullable PaymentLife life;
    private List<RefundView> given = List.of();
    private List<DisputeView> disputed = List.of();

    public void load() {
        String asked = id == null ? "" : id;
        life = payments.life(shop.caller(), asked);
        Place first = new Place("", MOST);
        given = refunds.page(shop.caller(), new RefundFilter(List.of(), asked, Period.ALWAYS, first));
        disputed = disputes.page(shop.caller(), new DisputeFilter(List.of(), asked, Period.ALWAYS, first));
    }

    public @Nullable PaymentLife getLife() {
        return life;
    }

    public List<RefundView> getRefunds() {
        return given;
    }

    public List<DisputeView> getDisputes() {
        return disputed;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
