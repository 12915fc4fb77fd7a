/** A parcel carrier: takes parcels, moves them along and reports by signed webhooks. */
@NullMarked
package countinghouse.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
