/**
 * The ports to whoever prints the agreement and to the tables that recommend terminals. The printer decides nothing: what it prints is in the
 * record that it is given. The tables know nobody: what they look at is in the records that they are given.
 */
@NullMarked
package countinghouse.onboarding.gateway;

import org.jspecify.annotations.NullMarked;
