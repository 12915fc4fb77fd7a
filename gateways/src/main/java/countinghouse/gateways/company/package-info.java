/** Client of the company register. */
@NullMarked
package countinghouse.gateways.company;

import org.jspecify.annotations.NullMarked;
