/**
 * Port to the carrier that brings terminals to merchants.
 *
 * <p>Handing over a parcel is a call; what happens to it afterwards comes as a signed webhook of the carrier. A call
 * talks to another company over the network, so it must not run inside a transaction; the client refuses one.
 */
@NullMarked
package countinghouse.devices.gateway;

import org.jspecify.annotations.NullMarked;
