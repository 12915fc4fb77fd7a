/** Client of the identity registry. */
@NullMarked
package countinghouse.gateways.identity;

import org.jspecify.annotations.NullMarked;
