package countinghouse.web.till;

import countinghouse.payments.Payments;
import countinghouse.payments.StoredCardView;
import countinghouse.payments.StoredCards;
import countinghouse.payments.StoredCards.StoredCardFilter;
import countinghouse.web.merchant.Shop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** A customer is there and pays by a card that the acquirer keeps: the cashier finds it by the customer's reference. */
@Named
@ViewScoped
public class KeptCard implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    @Inject
    private StoredCards cards;

    @Inject
    private Shop shop;

    @Inject
    private TillPayment payment;

    private String customer = "";
    private List<StoredCardView> found = List.of();
    private boolean searched;

    public void find() {
        searched = !customer.isBlank();
        found = searched
                ? cards.page(shop.caller(), new StoredCardFilter(customer.strip(), new Payments.Place("", MOST)))
                : List.of();
        payment.getPayer().setKeptCard(found.isEmpty() ? null : found.getFirst().id());
    }

    /** The customer's; none once the sale is another. */
    public List<StoredCardView> getFound() {
        return payment.getPayer().getKeptCard() == null ? List.of() : found;
    }

    /** Whether that customer has no card here. */
    public boolean isNone() {
        return searched && found.isEmpty();
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }
}
