package countinghouse.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How states of orders look, the same wherever one is shown. */
@Named
@ApplicationScoped
public class OrderLook {
    public String tone(String state) {
        return switch (state) {
            case "DELIVERED" -> "good";
            case "DELIVERY_FAILED" -> "bad";
            case "RETURNED" -> "warn";
            default -> "info";
        };
    }

    public String icon(String state) {
        return switch (state) {
            case "DELIVERED" -> "check";
            case "DELIVERY_FAILED" -> "bang";
            case "RETURNED" -> "undo";
            case "SHIPPED", "RESHIPPED" -> "truck";
            default -> "box";
        };
    }

    /** Of a step on an order's way. */
    public String stepIcon(String code) {
        return switch (code) {
            case "delivery-failed", "carrier-refused", "unit-damaged", "check-failed" -> "bang";
            case "shipped", "reshipped", "in-transit" -> "truck";
            case "returned", "old-back" -> "undo";
            default -> "done";
        };
    }
}
