/**
 * The port to whoever prints the agreement. The printer decides nothing: what it prints is in the record that it is given.
 */
@NullMarked
package countinghouse.onboarding.gateway;

import org.jspecify.annotations.NullMarked;
