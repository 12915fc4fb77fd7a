package countinghouse.web.rest;

import java.util.Arrays;
import java.util.List;

/** Every call that needs a key, and the scope it needs: the one place where it is said. The OpenAPI description is held to it. */
public enum Operation {
    COMPLETE_SALE("POST", "/sales", "sales:write"),
    READ_SALE("GET", "/sales/{id}", "sales:read"),
    LIST_PRODUCTS("GET", "/products", "catalog:read"),
    LIST_CHECKS("GET", "/terminals/checks", "sales:write"),
    REPORT_CHECK("POST", "/terminals/checks", "sales:write"),
    LIST_STORES("GET", "/stores", "catalog:read"),
    LIST_STATEMENTS("GET", "/statements", "statements:read"),
    READ_STATEMENT("GET", "/statements/{id}", "statements:read");

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
