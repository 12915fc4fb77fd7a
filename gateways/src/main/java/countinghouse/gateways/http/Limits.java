package countinghouse.gateways.http;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param connect longest wait for a connection
 * @param answer longest wait for the whole answer, from the call on
 * @param atOnce how many calls may run at the same time; one more is turned away at once
 */
public record Limits(Duration connect, Duration answer, int atOnce) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 16);
}
