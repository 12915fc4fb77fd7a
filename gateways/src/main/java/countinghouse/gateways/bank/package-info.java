/** Client of the bank account registry. */
@NullMarked
package countinghouse.gateways.bank;

import org.jspecify.annotations.NullMarked;
