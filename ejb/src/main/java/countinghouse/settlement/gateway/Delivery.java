package countinghouse.settlement.gateway;

/** What came of bringing a file to the bank. */
public sealed interface Delivery {
    /** @param before whether it lay there already, from an attempt whose end nobody saw */
    record Arrived(boolean before) implements Delivery {}

    /** It surely did not get there by this attempt. */
    record NotSent(String why) implements Delivery {}

    /** It may lie there or not: to be looked for. */
    record InDoubt(String why) implements Delivery {}

    /** Another file lies there under this name: nobody but a person can tell why. */
    record Differs(String sha256) implements Delivery {}
}
