package countinghouse.web.staff;

import countinghouse.devices.Devices.Cause;
import countinghouse.devices.Devices.OrderView;
import countinghouse.onboarding.Recommendations;
import countinghouse.web.ModelNames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** What was recommended to the merchant whose order is open, where an application placed it. */
@Named
@RequestScoped
public class OrderAdvice {
    @Inject
    private Recommendations recommendations;

    @Inject
    private ModelNames models;

    @Inject
    private OrdersPage board;

    /** The best one first; the empty string where nothing was. */
    public String getModels() {
        OrderView order = board.getOrder();
        if (order == null || order.cause() != Cause.APPLICATION) {
            return "";
        }
        return recommendations
                .kept(board.bound(order.id()))
                .map(kept -> kept.quantity() + " × "
                        + kept.models().stream().map(models::name).collect(Collectors.joining(", ")))
                .orElse("");
    }
}
