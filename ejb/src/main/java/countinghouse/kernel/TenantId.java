package countinghouse.kernel;

/** A tenant, that is: one merchant. The one typed id, because everything hangs on it. */
public record TenantId(String value) {
    public TenantId {
        if (!value.startsWith("mer_")) {
            throw new IllegalArgumentException("not a tenant id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
