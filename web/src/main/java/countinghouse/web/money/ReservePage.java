package countinghouse.web.money;

import countinghouse.settlement.Balances;
import countinghouse.settlement.Balances.Held;
import countinghouse.settlement.Balances.ReserveHeld;
import countinghouse.web.Session;
import countinghouse.web.merchant.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is held as a security, since when, and when it comes back. */
@Named
@RequestScoped
public class ReservePage {
    @Inject
    private Balances balances;

    @Inject
    private Shop shop;

    @Inject
    private Session session;

    private @Nullable ReserveHeld reserve;

    public ReserveHeld getReserve() {
        ReserveHeld known = reserve;
        if (known == null) {
            known = balances.reserve(shop.caller());
            reserve = known;
        }
        return known;
    }

    public ReturnCalendar getCalendar() {
        return ReturnCalendar.of(getReserve().held(), session.isChinese());
    }

    /** The next that comes back; null while nothing does by itself. */
    public @Nullable Held getNext() {
        return getReserve().held().stream()
                .filter(held -> held.backOn() != null)
                .min(java.util.Comparator.comparing(held -> Objects.requireNonNull(held.backOn())))
                .orElse(null);
    }

    public List<Held> getByHand() {
        return getReserve().held().stream()
                .filter(held -> held.backOn() == null)
                .toList();
    }

    public long getByHandSum() {
        return getByHand().stream().mapToLong(Held::amount).sum()
                - getReserve().givenBack()
                - getReserve().comingBack();
    }
}
