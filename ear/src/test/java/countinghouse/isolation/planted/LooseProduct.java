package countinghouse.isolation.planted;

/** A row of a table of tenants, mapped without the tenant. */
public class LooseProduct {
    private String id;
    private String name;

    @Override
    public String toString() {
        return id + " " + name;
    }
}
