package countinghouse.web.till;

import countinghouse.platform.Settings;
import countinghouse.sales.SaleView;
import countinghouse.sales.SaleView.TenderView;
import countinghouse.sales.SaleView.Waiting;
import countinghouse.sales.Sales;
import countinghouse.web.QrCode;
import countinghouse.web.merchant.Shop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** While the till waits for the customer of a wallet: the code, the time that is left, and the way out. */
@Named
@ViewScoped
public class TillWallet implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sales sales;

    @Inject
    private Shop shop;

    @Inject
    private TillPayment payment;

    @Inject
    private Clock clock;

    /** Asked every two seconds; the page is written anew only when it is decided. */
    public void look() {
        SaleView waiting = payment.getOutcome().getWaiting();
        boolean over = waiting == null || now(waiting).waiting() == null;
        PrimeFaces.current().ajax().addCallbackParam("over", over);
    }

    /** It is decided. */
    public void decided() {
        SaleView waiting = payment.getOutcome().getWaiting();
        if (waiting != null) {
            payment.took(now(waiting), 0);
        }
    }

    /** Closes it at the wallet, unless the customer was faster. */
    public void cancel() {
        SaleView waiting = payment.getOutcome().getWaiting();
        TenderView tender = tender();
        if (waiting == null || tender == null) {
            return;
        }
        SaleView now = now(waiting);
        payment.took(
                now.waiting() == null
                        ? now
                        : sales.cancelTender(shop.caller(), waiting.id(), Objects.requireNonNull(tender.paymentId())),
                0);
    }

    private SaleView now(SaleView sale) {
        return sales.sale(shop.caller(), sale.id());
    }

    /** The tender that waits, or null. */
    public @Nullable TenderView tender() {
        SaleView waiting = payment.getOutcome().getWaiting();
        return waiting == null ? null : waiting.waiting();
    }

    private @Nullable Waiting waiting() {
        TenderView tender = tender();
        return tender == null ? null : tender.waiting();
    }

    /** What the customer scans; empty when the wallet asks its customer itself. */
    public String getPayload() {
        Waiting waiting = waiting();
        return waiting == null ? "" : waiting.payload();
    }

    public @Nullable String getPicture() {
        String payload = getPayload();
        return payload.isEmpty() ? null : QrCode.dataUri(payload);
    }

    /** The demo's wallet, for whoever plays the customer; null without the sandbox. */
    public @Nullable String getDemo() {
        String origin = Settings.optional("SANDBOX_URL") == null ? null : Settings.optional("CARD_FIELD_ORIGIN");
        return origin == null || getPayload().isEmpty()
                ? null
                : origin + "/wallet/app?code=" + URLEncoder.encode(getPayload(), StandardCharsets.UTF_8);
    }

    public long getAmount() {
        TenderView tender = tender();
        return tender == null ? 0 : tender.amount().minor();
    }

    /** Seconds until it is closed. */
    public long getSecondsLeft() {
        Waiting waiting = waiting();
        return waiting == null
                ? 0
                : Math.max(0, Duration.between(clock.instant(), waiting.until()).toSeconds());
    }
}
