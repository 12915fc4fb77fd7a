package countinghouse.payments.control;

import countinghouse.payments.Payments.Card;
import countinghouse.payments.Payments.CustomerCode;
import countinghouse.payments.Payments.Means;
import countinghouse.payments.Payments.RequestPayment;
import countinghouse.payments.Payments.ShopCode;
import countinghouse.payments.Payments.StoredCard;
import countinghouse.payments.gateway.ConsumerCode;
import countinghouse.payments.gateway.CredentialUse;
import countinghouse.payments.gateway.Instrument;
import countinghouse.payments.gateway.MerchantCode;
import countinghouse.payments.gateway.PresentedCard;
import countinghouse.platform.Caller;
import countinghouse.tenancy.MerchantView;
import countinghouse.tenancy.StoreView;
import countinghouse.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a connector is handed for what the customer pays with; a shop's code says who is paid, and where. */
@ApplicationScoped
public class Instruments {
    /** ISO 18245: miscellaneous shops. */
    private static final String ANY_TRADE = "5999";

    private static final String SELF = "payments";

    @Inject
    private Tenancy tenancy;

    @Inject
    private StoredCardTokens tokens;

    /** Null when a card that is kept was removed after the payment was stored. */
    public @Nullable Instrument of(Caller caller, RequestPayment command) {
        return switch (command.means()) {
            case ShopCode _ -> shop(caller, command.storeId());
            case StoredCard stored -> kept(caller, stored);
            case Card _, CustomerCode _ -> kind(command.means());
        };
    }

    private @Nullable Instrument kept(Caller caller, StoredCard stored) {
        CredentialUse use = stored.byCustomer() ? CredentialUse.CUSTOMER : CredentialUse.MERCHANT;
        return tokens.token(caller, stored.id())
                .map(token -> new PresentedCard(token, stored.entryMode(), null, use))
                .orElse(null);
    }

    /** Enough to find a connector by. */
    static Instrument kind(Means means) {
        return switch (means) {
            case Card card -> Messages.presented(card);
            case CustomerCode(String code) -> new ConsumerCode(code);
            case ShopCode _ -> new MerchantCode("", "", "", "");
            case StoredCard _ -> throw new IllegalArgumentException("goes to the connector that keeps it");
        };
    }

    private MerchantCode shop(Caller caller, String storeId) {
        Caller self = Caller.system(caller.tenant(), SELF);
        MerchantView merchant = tenancy.merchant(self);
        StoreView store = tenancy.store(self, storeId);
        return new MerchantCode(
                Objects.requireNonNullElse(merchant.tradingName(), store.name()),
                city(store.address()),
                merchant.country(),
                Objects.requireNonNullElse(merchant.category(), ANY_TRADE));
    }

    /** What stands behind the last comma of an address, without its postcode; all of it, if that is nothing. */
    static String city(String address) {
        String last = address.substring(address.lastIndexOf(',') + 1).strip();
        String city = last.replaceAll("[\\s\\d-]+$", "");
        return city.isEmpty() ? last : city;
    }
}
