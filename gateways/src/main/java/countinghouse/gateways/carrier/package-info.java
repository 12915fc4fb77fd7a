/** Client of the carrier. */
@NullMarked
package countinghouse.gateways.carrier;

import org.jspecify.annotations.NullMarked;
