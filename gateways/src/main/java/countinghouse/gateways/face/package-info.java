/** Client of the face matcher. */
@NullMarked
package countinghouse.gateways.face;

import org.jspecify.annotations.NullMarked;
