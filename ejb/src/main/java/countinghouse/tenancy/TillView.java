package countinghouse.tenancy;

import java.io.Serializable;

/** A register of a store. */
public record TillView(String id, String storeId, String name) implements Serializable {}
