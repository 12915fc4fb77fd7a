package countinghouse.platform;

/** Something that has happened, told to upper contexts after commit. A record of ids and plain values; its simple class name is its type. */
public interface Event {
    /** Id of the thing it happened to; events of one subject are delivered in order. */
    String subject();
}
