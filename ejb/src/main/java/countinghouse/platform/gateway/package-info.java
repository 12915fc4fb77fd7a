/**
 * Port to the mail server.
 *
 * <p>A call talks to another machine over the network, so it must not run inside a transaction; the client refuses one.
 * What is to be sent, and again after a failure, is the business of platform's notifications.
 */
@NullMarked
package countinghouse.platform.gateway;

import org.jspecify.annotations.NullMarked;
