package countinghouse.platform;

/** The way up: an event is stored in the transaction of the change it tells of. */
public interface Outbox {
    void publish(Caller caller, Event event);
}
