package countinghouse.web.rest;

import java.util.Arrays;
import java.util.List;

/** Every call that needs a key, and the scope it needs: the one place where it is said. The OpenAPI description is held to it. */
public enum Operation {
    COMPLETE_SALE("POST", "/sales", "sales:write"),
    PAY_SALE("POST", "/sales/{id}/tenders", "sales:write"),
    VOID_SALE("POST", "/sales/{id}/void", "sales:write"),
    CANCEL_TENDER("POST", "/sales/{id}/tenders/{payment}/cancel", "sales:write"),
    RETURN_SALE("POST", "/sales/{id}/returns", "refunds:write"),
    LIST_RETURNS("GET", "/sales/{id}/returns", "refunds:write"),
    READ_RETURN("GET", "/sales/{id}/returns/{returnId}", "refunds:write"),
    READ_SALE("GET", "/sales/{id}", "sales:read"),
    AUTHORISE_PAYMENT("POST", "/payments", "payments:write"),
    CAPTURE_PAYMENT("POST", "/payments/{id}/capture", "payments:write"),
    VOID_PAYMENT("POST", "/payments/{id}/void", "payments:write"),
    READ_PAYMENT("GET", "/payments/{id}", "payments:read"),
    LIST_PAYMENTS("GET", "/payments", "payments:read"),
    LIST_STORED_CARDS("GET", "/stored-cards", "payments:read"),
    REMOVE_STORED_CARD("DELETE", "/stored-cards/{id}", "payments:write"),
    REFUND_PAYMENT("POST", "/refunds", "refunds:write"),
    READ_REFUND("GET", "/refunds/{id}", "payments:read"),
    LIST_REFUNDS("GET", "/refunds", "payments:read"),
    READ_DISPUTE("GET", "/disputes/{id}", "payments:read"),
    LIST_DISPUTES("GET", "/disputes", "payments:read"),
    ADD_EVIDENCE("POST", "/disputes/{id}/evidence", "disputes:write"),
    SUBMIT_EVIDENCE("POST", "/disputes/{id}/submit", "disputes:write"),
    ACCEPT_DISPUTE("POST", "/disputes/{id}/accept", "disputes:write"),
    ISSUE_GIFT_CARD("POST", "/gift-cards", "gift-cards:write"),
    TOP_UP_GIFT_CARD("POST", "/gift-cards/{id}/top-ups", "gift-cards:write"),
    REDEEM_GIFT_CARD("POST", "/gift-cards/redemptions", "gift-cards:write"),
    FREEZE_GIFT_CARD("POST", "/gift-cards/{id}/freeze", "gift-cards:write"),
    UNFREEZE_GIFT_CARD("POST", "/gift-cards/{id}/unfreeze", "gift-cards:write"),
    REPLACE_GIFT_CARD("POST", "/gift-cards/{id}/replacement", "gift-cards:write"),
    REVEAL_GIFT_CARD("POST", "/gift-cards/{id}/code", "sales:write"),
    ASK_GIFT_CARD("POST", "/gift-cards/balance", "sales:write"),
    READ_GIFT_CARD("GET", "/gift-cards/{id}", "gift-cards:read"),
    LIST_GIFT_CARDS("GET", "/gift-cards", "gift-cards:read"),
    LIST_PRODUCTS("GET", "/products", "catalog:read"),
    LIST_CHECKS("GET", "/terminals/checks", "sales:write"),
    REPORT_CHECK("POST", "/terminals/checks", "sales:write"),
    LIST_STORES("GET", "/stores", "catalog:read"),
    LIST_STATEMENTS("GET", "/statements", "statements:read"),
    READ_STATEMENT("GET", "/statements/{id}", "statements:read"),
    READ_BALANCE("GET", "/balance", "statements:read"),
    LIST_SETTLEMENTS("GET", "/settlements", "statements:read"),
    READ_SETTLEMENT("GET", "/settlements/{id}", "statements:read"),
    LIST_SETTLEMENT_ITEMS("GET", "/settlements/{id}/items", "statements:read"),
    LIST_PAYOUTS("GET", "/payouts", "statements:read"),
    READ_PAYOUT("GET", "/payouts/{id}", "statements:read");

    private final String method;
    private final String path;
    private final String scope;

    Operation(String method, String path, String scope) {
        this.method = method;
        this.path = path;
        this.scope = scope;
    }

    /** As in the description: {@code GET /sales/{id}}. */
    String call() {
        return method + " " + path;
    }

    String scope() {
        return scope;
    }

    /** The scopes that open something, in the order of the calls. */
    public static List<String> scopes() {
        return Arrays.stream(values()).map(Operation::scope).distinct().toList();
    }
}
