/** A card terminal as a program: activates itself and sells over the product's REST interface. */
@NullMarked
package countinghouse.sandbox.terminal;

import org.jspecify.annotations.NullMarked;
