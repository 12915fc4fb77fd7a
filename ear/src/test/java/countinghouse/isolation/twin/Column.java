package countinghouse.isolation.twin;

/**
 * A column as the database describes it.
 *
 * @param type e.g. varchar, bigint, datetime
 * @param length longest text, 0 where that says nothing
 * @param listed whether a CHECK or an enumeration closes its values
 */
public record Column(String table, String name, String type, long length, boolean listed) {
    public String place() {
        return table + "." + name;
    }

    boolean isText() {
        return type.contains("char") || type.contains("text");
    }

    boolean isBytes() {
        return type.contains("blob") || type.contains("binary");
    }

    boolean isWhole() {
        return type.equals("bigint") || type.equals("int");
    }

    boolean isMoment() {
        return type.equals("datetime") || type.equals("timestamp") || type.equals("date");
    }
}
