package countinghouse.web.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Sections of a merchant's side bar: where each leads, and its icon. */
@Named
@ApplicationScoped
public class MerchantNav {
    private static final List<String> MONEY =
            List.of("balance", "payments", "transactions", "payouts", "reserve", "fees");
    private static final Map<String, String> PATHS =
            Map.of("till", "/till/till.xhtml", "money", "/merchant/balance.xhtml");
    private static final Map<String, String> ICONS = Map.of(
            "products", "box",
            "gift-cards", "gift",
            "kept-cards", "card",
            "terminals", "terminal",
            "reports", "list",
            "statements", "document",
            "sales", "receipt",
            "staff", "people",
            "keys", "key",
            "audit", "book");

    public String path(String place) {
        return PATHS.getOrDefault(place, "/merchant/" + place + ".xhtml");
    }

    public String icon(String place) {
        return ICONS.getOrDefault(place, place);
    }

    /** Pages of the section Money. */
    public List<String> getMoney() {
        return MONEY;
    }
}
