package countinghouse.web.money;

import countinghouse.payments.PaymentState;
import countinghouse.payments.PaymentView;
import countinghouse.payments.Payments;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every payment that was asked for, whatever became of it, newest first. Filter and place stand in the address. */
@Named
@RequestScoped
public class PaymentsPage {
    private static final int PAGE = 50;

    /** Those that have words. */
    private static final List<String> SCHEMES = List.of(
            "VISA", "MASTERCARD", "MAESTRO", "AMEX", "DISCOVER", "DINERS", "JCB", "UNIONPAY", "ALIPAY", "WECHAT");

    @Inject
    private Payments payments;

    @Inject
    private Shop shop;

    private final PaymentForm form = new PaymentForm();
    private List<PaymentView> list = List.of();
    private boolean more;

    public void load() {
        String after = form.getAfter() == null ? "" : form.getAfter();
        List<PaymentView> found = payments.page(shop.caller(), form.filter(shop.getMerchant(), after, PAGE + 1));
        more = found.size() > PAGE;
        list = more ? found.subList(0, PAGE) : found;
    }

    public PaymentForm getForm() {
        return form;
    }

    public String getWrongText() {
        return String.join(", ", form.wrong(shop.getMerchant().currency()));
    }

    public List<PaymentView> getList() {
        return list;
    }

    public List<PaymentState> getStates() {
        return List.of(PaymentState.values());
    }

    public List<String> getSchemes() {
        return SCHEMES;
    }

    /** The filter as a query, for the file and the next page. */
    public String getQuery() {
        return form.query();
    }

    /** Where the next page begins, or null on the last one. */
    public @Nullable String getNext() {
        return more ? list.getLast().id() : null;
    }
}
