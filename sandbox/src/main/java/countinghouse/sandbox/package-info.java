/**
 * The outside world of the demo and of the tests, as a process of its own: registries, carrier, acquirer, mail.
 *
 * <p>Nothing here is part of the product, which meets these parties only through their network doors.
 */
@NullMarked
package countinghouse.sandbox;

import org.jspecify.annotations.NullMarked;
